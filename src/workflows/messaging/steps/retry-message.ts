import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"

export type RetryMessageStepInput = { id: string; now: Date }

export const retryMessageStepId = "balm-retry-message"

/**
 * Queues a failed message again.
 *
 * No compensation: it is the only step, and a dispatcher may have sent it by
 * the time anything could be undone.
 */
export const retryMessageStep = createStep(
  retryMessageStepId,
  async ({ id, now }: RetryMessageStepInput, { container }) => {
    await container.resolve(MESSAGING_MODULE).retryMessage(id, new Date(now))
    return new StepResponse(id)
  }
)
