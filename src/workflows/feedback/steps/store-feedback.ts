import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { feedbackSettings } from "../../../modules/feedback/settings"
import type { FeedbackAnswer } from "../../../modules/feedback/types"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type ReceiveFeedbackInput = {
  token: string
  answer: FeedbackAnswer
  now: Date
}

/** One sentence for every link that opens nothing, whatever the cause. */
export const UNKNOWN_LINK =
  "This feedback link is unknown or has expired. 此反馈链接无效或已过期。"

export const storeFeedbackStepId = "balm-store-feedback"

/**
 * Keeps a customer's answer before anything else is done with it.
 *
 * Compensation brings the former answer back, or none.
 */
export const storeFeedbackStep = createStep(
  storeFeedbackStepId,
  async ({ token, answer, now }: ReceiveFeedbackInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const at = new Date(now)
    const invite = await service.findInvite(token, at)
    if (!invite) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, UNKNOWN_LINK)
    }
    const settings = await resolveSettings(container, feedbackSettings)
    const stored = await service.storeAnswer(invite, answer, {
      now: at,
      editHours: settings["feedback.edit_hours"],
    })
    return new StepResponse(
      {
        id: stored.feedback.id,
        invite_id: invite.id,
        changed: stored.changed,
      },
      stored
    )
  },
  async (stored, { container }) => {
    if (stored) {
      await container.resolve(FEEDBACK_MODULE).restoreAnswer(stored)
    }
  }
)
