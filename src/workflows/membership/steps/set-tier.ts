import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { membershipSettings } from "../../../modules/membership/settings"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type SetTierStepInput = {
  member_id: string
  tier_id: string | null
  /** ISO 8601; null: until the next review. */
  held_until: string | null
  reason: string
  actor_id: string | null
  occurred_at: string
}

export const setTierStepId = "balm-set-tier"

/** Gives a member a tier by hand. Compensation puts it back as it was. */
export const setTierStep = createStep(
  setTierStepId,
  async (input: SetTierStepInput, { container }) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const settings = await resolveSettings(container, membershipSettings)
    const { before, ...set } = await membership.setTier({
      member_id: input.member_id,
      tier_id: input.tier_id,
      held_until: input.held_until === null ? null : new Date(input.held_until),
      note: input.reason,
      actor_id: input.actor_id,
      occurred_at: new Date(input.occurred_at),
      windowDays: settings["membership.tier_window_days"],
    })
    return new StepResponse(set, { before, change_id: set.change_id })
  },
  async (done, { container }) => {
    if (done) {
      await container.resolve(MEMBERSHIP_MODULE).undoSetTier(done)
    }
  }
)
