import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planMessagesWorkflow } from "../../messaging"
import { prepareExpiryWarningsStep } from "../steps/prepare-expiry-warnings"
import type { PrepareExpiryWarningsInput } from "../steps/prepare-expiry-warnings"

export const warnOfExpiryWorkflowId = "balm-warn-of-expiry"

/**
 * Puts a warning into the outbox for each member whose points expire soon.
 * Safe to repeat: one of each kind per member and month.
 *
 * @returns ids of the messages this run inserted
 */
export const warnOfExpiryWorkflow = createWorkflow(
  warnOfExpiryWorkflowId,
  (input: PrepareExpiryWarningsInput) => {
    const messages = prepareExpiryWarningsStep(input)
    const ids = planMessagesWorkflow.runAsStep({
      input: transform({ messages, input }, (data) => ({
        messages: data.messages,
        now: new Date(data.input.now),
      })),
    })
    return new WorkflowResponse(ids)
  }
)
