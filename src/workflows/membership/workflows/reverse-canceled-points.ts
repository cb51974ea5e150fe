import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { postPointsWorkflow } from "./post-points"

export const reverseCanceledPointsWorkflowId = "balm-reverse-canceled-points"

/**
 * Takes back whatever canceled orders have earned. Safe to repeat.
 *
 * @returns ids of the entries written by this run
 */
export const reverseCanceledPointsWorkflow = createWorkflow(
  reverseCanceledPointsWorkflowId,
  (input: { order_ids: string[] }) => {
    const posted = postPointsWorkflow.runAsStep({
      input: transform(input, ({ order_ids }) => ({
        source_type: "cancellation" as const,
        source_ids: order_ids,
      })),
    })
    return new WorkflowResponse(posted)
  }
)
