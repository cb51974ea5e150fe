import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"

export type AcknowledgeRecoveryCaseInput = {
  id: string
  /** Id of the user who takes it. */
  actor_id: string
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const acknowledgeRecoveryCaseStepId = "balm-acknowledge-recovery-case"

/**
 * Notes who takes a case; the first one keeps it.
 *
 * Compensation opens it again.
 */
export const acknowledgeRecoveryCaseStep = createStep(
  acknowledgeRecoveryCaseStepId,
  async (
    { id, actor_id, now }: AcknowledgeRecoveryCaseInput,
    { container }
  ) => {
    const { changed, recovery_case } = await container
      .resolve(FEEDBACK_MODULE)
      .acknowledgeCase(id, { actor_id, now: new Date(now) })
    const { customer_id } = recovery_case
    return new StepResponse(
      { id, changed, customer_id },
      changed ? id : undefined
    )
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(FEEDBACK_MODULE).reopenCase(id)
    }
  }
)
