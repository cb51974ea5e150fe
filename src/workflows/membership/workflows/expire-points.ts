import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PointsEvents } from "../../../modules/membership/events"
import { expirePointsStep } from "../steps/expire-points"
import type { ExpirePointsInput } from "../steps/expire-points"

export const expirePointsWorkflowId = "balm-expire-points"

/**
 * Expires points past their date. Safe to run late, twice, or after a month
 * of downtime: each lot expires once, dated by its own day.
 *
 * @returns ids of the entries written by this run
 */
export const expirePointsWorkflow = createWorkflow(
  expirePointsWorkflowId,
  (input: ExpirePointsInput) => {
    const ids = expirePointsStep(input)
    when("points-expired", ids, (expired) => expired.length > 0).then(() => {
      emitEventStep({
        eventName: PointsEvents.EXPIRED,
        data: transform(ids, (expired) => expired.map((id) => ({ id }))),
      })
    })
    return new WorkflowResponse(ids)
  }
)
