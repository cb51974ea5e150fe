import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MessageEvents } from "../../../modules/messaging/events"
import { retryMessageStep } from "../steps/retry-message"
import type { RetryMessageStepInput } from "../steps/retry-message"

export const retryMessageWorkflowId = "balm-retry-message"

/**
 * Sends a failed message again because a person asked for it.
 *
 * @throws {MedusaError} not_found; not_allowed where it has not failed
 */
export const retryMessageWorkflow = createWorkflow(
  retryMessageWorkflowId,
  (input: RetryMessageStepInput) => {
    const id = retryMessageStep(input)
    emitEventStep({
      eventName: MessageEvents.QUEUED,
      data: transform({ id }, (data) => data),
    })
    return new WorkflowResponse(id)
  }
)
