import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { findCartPointsStep } from "../steps/find-cart-points"
import type { FindCartPointsStepInput } from "../steps/find-cart-points"
import { closeRedemptionsWorkflow } from "./close-redemptions"

export type UnpayPointsInput = FindCartPointsStepInput & {
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const unpayPointsWorkflowId = "balm-unpay-points"

/**
 * Takes the points off a cart again: the coupon leaves it and is closed, the
 * points come back. Safe to repeat.
 *
 * @returns ids of the redemptions that were on it
 */
export const unpayPointsWorkflow = createWorkflow(
  unpayPointsWorkflowId,
  (input: UnpayPointsInput) => {
    const found = findCartPointsStep(input)
    when("points-on-cart", found, ({ ids }) => ids.length > 0).then(() => {
      updateCartPromotionsWorkflow.runAsStep({
        input: transform({ input, found }, (data) => ({
          cart_id: data.input.cart_id,
          promo_codes: data.found.codes,
          action: PromotionActions.REMOVE as const,
          force_refresh_payment_collection: true,
        })),
      })
      closeRedemptionsWorkflow.runAsStep({
        input: transform({ input, found }, (data) => ({
          redemption_ids: data.found.ids,
          reason: "canceled" as const,
          note: null,
          now: data.input.now,
          actor: null,
          customer_id: data.input.customer_id,
        })),
      })
    })
    return new WorkflowResponse(transform(found, ({ ids }) => ids))
  }
)
