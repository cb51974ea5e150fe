import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"

export type RetryMessageStepInput = {
  id: string
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

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
    const messaging = container.resolve(MESSAGING_MODULE)
    await messaging.retryMessage(id, new Date(now))
    const { customer_id } = await messaging.retrieveMessage(id, {
      select: ["customer_id"],
    })
    return new StepResponse({ id, customer_id })
  }
)
