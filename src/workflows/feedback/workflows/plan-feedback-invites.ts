import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planMessagesWorkflow } from "../../messaging"
import { planFeedbackInvitesStep } from "../steps/plan-feedback-invites"
import type { PlanFeedbackInvitesInput } from "../steps/plan-feedback-invites"

export const planFeedbackInvitesWorkflowId = "balm-plan-feedback-invites"

/**
 * Asks the customers of placed orders how it was: three messages, each at its
 * time. Safe to repeat: one invite per order, one message per invite and time.
 *
 * @returns ids of the invites decided in this run
 */
export const planFeedbackInvitesWorkflow = createWorkflow(
  planFeedbackInvitesWorkflowId,
  (input: PlanFeedbackInvitesInput) => {
    const planned = planFeedbackInvitesStep(input)
    planMessagesWorkflow.runAsStep({
      input: transform({ planned, input }, (data) => ({
        messages: data.planned.messages,
        now: data.input.now,
      })),
    })
    return new WorkflowResponse(planned.ids)
  }
)
