import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MESSAGING_MODULE } from "../../../modules/messaging"

export const recoverMessagesStepId = "balm-recover-messages"

/**
 * Queues again what a process left half sent when it died.
 *
 * No compensation: a row with a living process is never touched, and a row
 * without one must not be left where it was.
 */
export const recoverMessagesStep = createStep(
  recoverMessagesStepId,
  async ({ now }: { now: Date }, { container }) =>
    new StepResponse(
      await container.resolve(MESSAGING_MODULE).recoverStale(new Date(now))
    )
)
