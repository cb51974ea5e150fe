import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { planFeedbackInvitesStep } from "../steps/plan-feedback-invites"
import { suppressInviteMessagesStep } from "../steps/suppress-invite-messages"
import { withdrawFeedbackInvitesStep } from "../steps/withdraw-feedback-invites"
import type { WithdrawFeedbackInvitesInput } from "../steps/withdraw-feedback-invites"

export const withdrawFeedbackInvitesWorkflowId =
  "balm-withdraw-feedback-invites"

/**
 * Asks no more about canceled orders. The decision is written first where it
 * is missing: a cancellation may overtake its order. Safe to repeat.
 *
 * @returns ids of the invites withdrawn in this run
 */
export const withdrawFeedbackInvitesWorkflow = createWorkflow(
  withdrawFeedbackInvitesWorkflowId,
  (input: WithdrawFeedbackInvitesInput) => {
    planFeedbackInvitesStep(input)
    const ids = withdrawFeedbackInvitesStep(input)
    suppressInviteMessagesStep(
      transform({ ids, input }, (data) => ({
        invite_ids: data.ids,
        rule: "order_canceled" as const,
        now: data.input.now,
      }))
    )
    return new WorkflowResponse(ids)
  }
)
