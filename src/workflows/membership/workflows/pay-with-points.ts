import {
  emitEventStep,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RedemptionEvents } from "../../../modules/membership/events"
import { issueRedemptionsStep } from "../steps/issue-redemptions"
import { redeemForCartStep } from "../steps/redeem-for-cart"
import type { RedeemForCartStepInput } from "../steps/redeem-for-cart"

export const payWithPointsWorkflowId = "balm-pay-with-points"

/**
 * Pays a part of a cart with points: a coupon of what they are worth, put on
 * the cart at once, never for more than its goods cost. Where the cart does
 * not take it, the points come back. Safe to repeat with the same key.
 *
 * @returns the redemption's id
 */
export const payWithPointsWorkflow = createWorkflow(
  payWithPointsWorkflowId,
  (input: RedeemForCartStepInput) => {
    const redemption = redeemForCartStep(input)
    issueRedemptionsStep(
      transform(redemption, ({ id }) => ({ redemption_ids: [id] }))
    )
    updateCartPromotionsWorkflow.runAsStep({
      input: transform({ input, redemption }, (data) => ({
        cart_id: data.input.cart_id,
        promo_codes: [data.redemption.code],
        action: PromotionActions.ADD as const,
        force_refresh_payment_collection: true,
      })),
    })
    emitEventStep({
      eventName: RedemptionEvents.REDEEMED,
      data: transform(redemption, ({ id }) => ({ id })),
    })
    return new WorkflowResponse(transform(redemption, ({ id }) => id))
  }
)
