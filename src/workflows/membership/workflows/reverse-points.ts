import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { postPointsWorkflow } from "./post-points"

export const reversePointsWorkflowId = "balm-reverse-points"

/**
 * Takes back what refunded money had earned. Safe to repeat.
 *
 * @returns ids of the entries written by this run
 */
export const reversePointsWorkflow = createWorkflow(
  reversePointsWorkflowId,
  (input: { refund_ids: string[] }) => {
    const posted = postPointsWorkflow.runAsStep({
      input: transform(input, ({ refund_ids }) => ({
        source_type: "refund" as const,
        source_ids: refund_ids,
      })),
    })
    return new WorkflowResponse(posted)
  }
)
