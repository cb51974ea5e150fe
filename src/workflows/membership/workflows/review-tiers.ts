import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TierEvents } from "../../../modules/membership/events"
import { placeInGroupsStep } from "../steps/place-in-groups"
import { reviewTiersStep } from "../steps/review-tiers"
import type { ReviewTiersInput } from "../steps/review-tiers"

export const reviewTiersWorkflowId = "balm-review-tiers"

/**
 * Brings members' tiers to what their spend and visits reach: up at once, down
 * at their review; and everybody into the customer group of their tier. Safe
 * to repeat.
 *
 * @returns who moved
 */
export const reviewTiersWorkflow = createWorkflow(
  reviewTiersWorkflowId,
  (input: ReviewTiersInput) => {
    const { moves, customer_ids } = reviewTiersStep(input)
    placeInGroupsStep({ customer_ids })
    when("tiers-changed", moves, (moved) => moved.length > 0).then(() => {
      emitEventStep({
        eventName: TierEvents.CHANGED,
        data: transform(moves, (moved) => moved.map(({ id }) => ({ id }))),
      })
    })
    return new WorkflowResponse(moves)
  }
)
