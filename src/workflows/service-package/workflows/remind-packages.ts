import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planMessagesWorkflow } from "../../messaging"
import { preparePackageRemindersStep } from "../steps/prepare-package-reminders"
import type { PreparePackageRemindersInput } from "../steps/prepare-package-reminders"

export const remindPackagesWorkflowId = "balm-remind-packages"

/**
 * Puts reminders into the outbox: of packages that end soon, and of the next
 * session. Safe to repeat, to run late and in two processes: each occasion
 * has one message.
 *
 * @returns ids of the messages this run inserted
 */
export const remindPackagesWorkflow = createWorkflow(
  remindPackagesWorkflowId,
  (input: PreparePackageRemindersInput) => {
    const messages = preparePackageRemindersStep(input)
    const ids = planMessagesWorkflow.runAsStep({
      input: transform({ messages, input }, (data) => ({
        messages: data.messages,
        now: new Date(data.input.now),
      })),
    })
    return new WorkflowResponse(ids)
  }
)
