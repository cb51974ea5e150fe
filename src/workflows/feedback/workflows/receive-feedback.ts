import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FeedbackEvents } from "../../../modules/feedback/events"
import { storeFeedbackStep } from "../steps/store-feedback"
import type { ReceiveFeedbackInput } from "../steps/store-feedback"
import { suppressInviteMessagesStep } from "../steps/suppress-invite-messages"

export const receiveFeedbackWorkflowId = "balm-receive-feedback"

/**
 * Keeps what a customer answers through the link. Safe to repeat: the same
 * answer again changes nothing.
 *
 * @returns id of the feedback, its invite's, and whether anything changed
 * @throws {MedusaError} not_found for a link that opens nothing; not_allowed
 *   for a change after the edit window
 */
export const receiveFeedbackWorkflow = createWorkflow(
  receiveFeedbackWorkflowId,
  (input: ReceiveFeedbackInput) => {
    const stored = storeFeedbackStep(input)
    suppressInviteMessagesStep(
      transform({ stored, input }, (data) => ({
        invite_ids: [data.stored.invite_id],
        rule: "answered" as const,
        now: data.input.now,
      }))
    )
    when("feedback-changed", stored, ({ changed }) => changed).then(() => {
      emitEventStep({
        eventName: FeedbackEvents.RECEIVED,
        data: transform(stored, ({ id }) => ({ id })),
      })
    })
    return new WorkflowResponse(stored)
  }
)
