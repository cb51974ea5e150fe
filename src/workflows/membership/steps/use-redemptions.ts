import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { readCouponUses } from "../../../reads/membership/redemptions/coupon-uses"

export type UseRedemptionsInput =
  { order_ids: string[] } | { redemption_ids: string[] }

export const useRedemptionsStepId = "balm-use-redemptions"

/**
 * Writes down which orders have used which coupons; points that a discount
 * could not use come back. Nothing to compensate: the order has them.
 */
export const useRedemptionsStep = createStep(
  useRedemptionsStepId,
  async (input: UseRedemptionsInput, { container }) => {
    const membership = container.resolve(MEMBERSHIP_MODULE)
    const uses = await readCouponUses(
      container,
      "order_ids" in input
        ? { orderIds: input.order_ids }
        : {
            redemptions: await membership.redemptionsAsTheyStand(
              input.redemption_ids
            ),
          }
    )
    if (uses.length > 0) {
      await membership.useRedemptions(uses)
    }
    return new StepResponse(uses.map(({ id }) => id))
  }
)
