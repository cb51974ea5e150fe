import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"

export type WithdrawFeedbackInvitesInput = { order_ids: string[]; now: Date }

export const withdrawFeedbackInvitesStepId = "balm-withdraw-feedback-invites"

/**
 * Asks no more about canceled orders.
 *
 * Compensation gives each invite its former status back.
 */
export const withdrawFeedbackInvitesStep = createStep(
  withdrawFeedbackInvitesStepId,
  async ({ order_ids, now }: WithdrawFeedbackInvitesInput, { container }) => {
    const before = await container
      .resolve(FEEDBACK_MODULE)
      .withdrawInvites(order_ids, new Date(now))
    return new StepResponse(
      before.map((invite) => invite.id),
      before
    )
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(FEEDBACK_MODULE).restoreInvites(before)
    }
  }
)
