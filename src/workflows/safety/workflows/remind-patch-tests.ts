import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planMessagesWorkflow } from "../../messaging"
import { preparePatchTestRemindersStep } from "../steps/prepare-patch-test-reminders"
import type { PreparePatchTestRemindersInput } from "../steps/prepare-patch-test-reminders"

export const remindPatchTestsWorkflowId = "balm-remind-patch-tests"

/**
 * Puts a reminder into the outbox for each patch test that lapses soon. Safe
 * to repeat: one reminder per test.
 *
 * @returns ids of the messages this run inserted
 */
export const remindPatchTestsWorkflow = createWorkflow(
  remindPatchTestsWorkflowId,
  (input: PreparePatchTestRemindersInput) => {
    const messages = preparePatchTestRemindersStep(input)
    const ids = planMessagesWorkflow.runAsStep({
      input: transform({ messages, input }, (data) => ({
        messages: data.messages,
        now: new Date(data.input.now),
      })),
    })
    return new WorkflowResponse(ids)
  }
)
