import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RecoveryEvents } from "../../../modules/feedback/events"
import { planMessagesWorkflow } from "../../messaging"
import { analyseFeedbackStep } from "../steps/analyse-feedback"
import type { AnalyseFeedbackInput } from "../steps/analyse-feedback"
import { openRecoveryCasesStep } from "../steps/open-recovery-cases"
import { prepareAlertsStep } from "../steps/prepare-alerts"

export const analyseFeedbackWorkflowId = "balm-analyse-feedback"

/**
 * Reads feedback; of what is negative it opens a case and alerts the manager.
 * Safe to repeat: one reading per revision, one case per feedback, one alert
 * per case.
 *
 * @returns ids of the cases opened in this run
 */
export const analyseFeedbackWorkflow = createWorkflow(
  analyseFeedbackWorkflowId,
  (input: AnalyseFeedbackInput) => {
    analyseFeedbackStep(input)
    const opened = openRecoveryCasesStep(input)
    const messages = prepareAlertsStep(input)
    planMessagesWorkflow.runAsStep({
      input: transform({ messages, input }, (data) => ({
        messages: data.messages,
        now: data.input.now,
      })),
    })
    when("recovery-cases-opened", opened, (ids) => ids.length > 0).then(() => {
      emitEventStep({
        eventName: RecoveryEvents.OPENED,
        data: transform(opened, (ids) => ids.map((id) => ({ id }))),
      })
    })
    return new WorkflowResponse(opened)
  }
)
