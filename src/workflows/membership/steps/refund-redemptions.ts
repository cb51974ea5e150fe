import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import { readRedemptionRefunds } from "../../../reads/membership/redemptions/refunds"
import { readMoneyMovements } from "../../../reads/payment/money-movements"

export type RefundRedemptionsInput = (
  | { refund_ids: string[] }
  | { order_ids: string[] }
  | { redemption_ids: string[] }
) & {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const refundRedemptionsStepId = "balm-refund-redemptions"

/**
 * Gives back the points of coupons whose orders were refunded or canceled,
 * pro rata. Nothing to compensate: it looks at what came back before.
 */
export const refundRedemptionsStep = createStep(
  refundRedemptionsStepId,
  async (input: RefundRedemptionsInput, { container }) => {
    const where =
      "refund_ids" in input
        ? {
            orderIds: (
              await readMoneyMovements(container, "refund", input.refund_ids)
            ).map(({ order_id }) => order_id),
          }
        : "order_ids" in input
          ? { orderIds: input.order_ids }
          : { redemptionIds: input.redemption_ids }
    const refunds = await readRedemptionRefunds(
      container,
      where,
      new Date(input.now)
    )
    const entries =
      refunds.length > 0
        ? await container.resolve(MEMBERSHIP_MODULE).refundRedemptions(refunds)
        : []
    return new StepResponse(entries)
  }
)
