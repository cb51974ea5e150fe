import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MessageEvents } from "../../../modules/messaging/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { retryMessageStep } from "../steps/retry-message"
import type { RetryMessageStepInput } from "../steps/retry-message"

export type RetryMessageInput = RetryMessageStepInput & { actor: Actor }

export const retryMessageWorkflowId = "balm-retry-message"

/**
 * Sends a failed message again because a person asked for it.
 *
 * @throws {MedusaError} not_found; not_allowed where it has not failed
 */
export const retryMessageWorkflow = createWorkflow(
  retryMessageWorkflowId,
  (input: RetryMessageInput) => {
    const message = retryMessageStep(input)
    emitEventStep({
      eventName: MessageEvents.QUEUED,
      data: transform(message, ({ id }) => ({ id })),
    })
    recordAuditStep(
      transform({ input, message }, (data) => [
        {
          actor: data.input.actor,
          action: "message.retry" as const,
          customer_id: data.message.customer_id,
          subject_type: "message",
          subject_id: data.message.id,
          occurred_at: data.input.now,
        },
      ])
    )
    return new WorkflowResponse(transform(message, ({ id }) => id))
  }
)
