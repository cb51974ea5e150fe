import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dispatchMessagesStep } from "../steps/dispatch-messages"
import type { DispatchMessagesStepInput } from "../steps/dispatch-messages"
import { recoverMessagesStep } from "../steps/recover-messages"

export const dispatchMessagesWorkflowId = "balm-dispatch-messages"

/**
 * Sends what is due, having first queued again what a dead process left
 * behind. Safe to repeat and to run in several processes at once.
 *
 * @returns how many messages ended how, and how many were recovered
 */
export const dispatchMessagesWorkflow = createWorkflow(
  dispatchMessagesWorkflowId,
  (input: DispatchMessagesStepInput) => {
    const recovered = recoverMessagesStep(input)
    const count = dispatchMessagesStep(input)
    return new WorkflowResponse(
      transform({ recovered, count }, (ended) => ({
        ...ended.count,
        recovered: ended.recovered.length,
      }))
    )
  }
)
