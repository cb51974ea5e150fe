import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { membershipSettings } from "../../../modules/membership/settings"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { addTime } from "../../../shared/clock"

export type RedeemRewardStepInput = {
  reward_id: string
  customer_id: string
  /** Of an amount off; null: the only one it has. */
  currency_code: string | null
  idempotency_key: string
  /** Who of the staff; null: the customer. */
  actor_id: string | null
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const redeemRewardStepId = "balm-redeem-reward"

/**
 * Takes the points for a reward, once per key.
 *
 * No compensation: from here on it only goes forward. What could not be
 * issued now is issued by the same key again, or by the sweep.
 */
export const redeemRewardStep = createStep(
  redeemRewardStepId,
  async (input: RedeemRewardStepInput, { container }) => {
    const settings = await resolveSettings(container, membershipSettings)
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const occurred_at = new Date(input.occurred_at)
    const reward = await membership.retrieveReward(input.reward_id, {
      select: ["kind"],
    })
    const { redemption, written } = await membership.redeemReward(
      { id: input.reward_id, currency_code: input.currency_code },
      {
        customer_id: input.customer_id,
        idempotency_key: input.idempotency_key,
        actor_id: input.actor_id,
        occurred_at,
        // Sessions stay; a coupon ends.
        expires_at:
          reward.kind === "free_session"
            ? null
            : addTime(occurred_at, settings["membership.coupon_days"], "day"),
      }
    )
    return new StepResponse({ id: redemption.id, written })
  }
)
