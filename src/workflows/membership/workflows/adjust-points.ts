import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PointsEvents } from "../../../modules/membership/events"
import { adjustPointsStep } from "../steps/adjust-points"
import type { AdjustPointsStepInput } from "../steps/adjust-points"

export const adjustPointsWorkflowId = "balm-adjust-points"

/**
 * Corrects a member's points by hand. Safe to repeat with the same
 * idempotency key.
 *
 * @returns the entry's id, and whether this run wrote it
 */
export const adjustPointsWorkflow = createWorkflow(
  adjustPointsWorkflowId,
  (input: AdjustPointsStepInput) => {
    const entry = adjustPointsStep(input)
    when("points-adjusted", entry, ({ written }) => written).then(() => {
      emitEventStep({
        eventName: PointsEvents.ADJUSTED,
        data: transform(entry, ({ id }) => ({ id })),
      })
    })
    return new WorkflowResponse(entry)
  }
)
