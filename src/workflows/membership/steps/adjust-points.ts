import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { addMonths } from "../../../shared/clock"
import { membershipSettings } from "../../../modules/membership/settings"
import type { Adjustment } from "../../../modules/membership/types"
import { readAllowance } from "../../../reads/membership/adjust-allowance"
import type { Corrector } from "../../../reads/membership/adjust-allowance"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type AdjustPointsStepInput = Omit<
  Adjustment,
  "occurred_at" | "expires_at" | "allowance"
> & {
  /** Whose limits hold; `system`: nobody's. */
  role: Corrector
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const adjustPointsStepId = "balm-adjust-points"

/**
 * Corrects a member's points, once per idempotency key. Points given this way
 * are usable at once and expire like earned ones. More than a role may give
 * or take, at once or in a day, is refused.
 *
 * Compensation removes the entry if this run wrote it.
 */
export const adjustPointsStep = createStep(
  adjustPointsStepId,
  async ({ role, ...correction }: AdjustPointsStepInput, { container }) => {
    const settings = await resolveSettings(container, membershipSettings)
    const occurred_at = new Date(correction.occurred_at)
    const months = settings["membership.expiry_months"]
    const entry = await container.resolve(MEMBERSHIP_MODULE).postAdjustment({
      ...correction,
      occurred_at,
      allowance: await readAllowance(container, role, occurred_at),
      expires_at:
        correction.points > 0 && months > 0
          ? addMonths(occurred_at, months)
          : null,
    })
    const { customer_id } = await container
      .resolve(MEMBERSHIP_MODULE)
      .retrieveMember(correction.member_id, { select: ["customer_id"] })
    return new StepResponse({ ...entry, customer_id }, entry)
  },
  async (entry, { container }) => {
    if (entry?.written) {
      await container.resolve(MEMBERSHIP_MODULE).undoAdjustment(entry.id)
    }
  }
)
