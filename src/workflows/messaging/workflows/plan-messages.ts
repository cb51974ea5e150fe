import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MessageEvents } from "../../../modules/messaging/events"
import { planMessagesStep } from "../steps/plan-messages"
import type { PlanMessagesStepInput } from "../steps/plan-messages"

export const planMessagesWorkflowId = "balm-plan-messages"

/**
 * Puts messages into the outbox; those that are due start at once, the
 * others when their time comes. Safe to repeat: one message per dedupe key.
 *
 * @returns ids of the messages this run inserted
 */
export const planMessagesWorkflow = createWorkflow(
  planMessagesWorkflowId,
  (input: PlanMessagesStepInput) => {
    const planned = planMessagesStep(input)
    const events = transform(planned, ({ due_ids }) =>
      due_ids.map((id) => ({ id }))
    )
    when("messages-due", planned, ({ due_ids }) => due_ids.length > 0).then(
      () => {
        emitEventStep({ eventName: MessageEvents.QUEUED, data: events })
      }
    )
    return new WorkflowResponse(planned.ids)
  }
)
