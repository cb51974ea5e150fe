import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { postPointsWorkflow } from "./post-points"

export const replanPointsWorkflowId = "balm-replan-points"

/**
 * Brings points to what orders earn after a return, an edit, an exchange or a
 * claim: lines that stay keep the rate they were bought at. Safe to repeat.
 *
 * @returns ids of the entries written by this run
 */
export const replanPointsWorkflow = createWorkflow(
  replanPointsWorkflowId,
  (input: { order_ids: string[] }) => {
    const posted = postPointsWorkflow.runAsStep({
      input: transform(input, ({ order_ids }) => ({
        source_type: "change" as const,
        source_ids: order_ids,
      })),
    })
    return new WorkflowResponse(posted)
  }
)
