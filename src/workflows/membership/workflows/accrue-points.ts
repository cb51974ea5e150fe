import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { postPointsWorkflow } from "./post-points"

export const accruePointsWorkflowId = "balm-accrue-points"

/**
 * Earns points for captured payments, pending at first. Safe to repeat.
 *
 * @returns ids of the entries written by this run
 */
export const accruePointsWorkflow = createWorkflow(
  accruePointsWorkflowId,
  (input: { capture_ids: string[] }) => {
    const posted = postPointsWorkflow.runAsStep({
      input: transform(input, ({ capture_ids }) => ({
        source_type: "capture" as const,
        source_ids: capture_ids,
      })),
    })
    return new WorkflowResponse(posted)
  }
)
