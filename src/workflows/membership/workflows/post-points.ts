import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PointsEvents } from "../../../modules/membership/events"
import { postPointsStep } from "../steps/post-points"
import type { PostPointsStepInput } from "../steps/post-points"

export const postPointsWorkflowId = "balm-post-points"

/**
 * Brings the points of orders to what their captures, refunds,
 * cancellations and changes make of them. Safe to repeat: each movement counts once, and
 * they may come in any order.
 *
 * @returns ids of the entries written by this run
 */
export const postPointsWorkflow = createWorkflow(
  postPointsWorkflowId,
  (input: PostPointsStepInput) => {
    const posted = postPointsStep(input)
    const events = transform(posted, ({ earned_ids, reversed_ids }) => ({
      earned: earned_ids.map((id) => ({ id })),
      reversed: reversed_ids.map((id) => ({ id })),
    }))
    when("points-earned", events, ({ earned }) => earned.length > 0).then(
      () => {
        emitEventStep({
          eventName: PointsEvents.EARNED,
          data: events.earned,
        }).config({ name: "balm-emit-points-earned" })
      }
    )
    when("points-reversed", events, ({ reversed }) => reversed.length > 0).then(
      () => {
        emitEventStep({
          eventName: PointsEvents.REVERSED,
          data: events.reversed,
        }).config({ name: "balm-emit-points-reversed" })
      }
    )
    return new WorkflowResponse(posted)
  }
)
