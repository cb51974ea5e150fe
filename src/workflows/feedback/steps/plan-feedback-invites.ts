import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { planInvite } from "../../../modules/feedback/rules/plan-invites"
import { feedbackSettings } from "../../../modules/feedback/settings"
import { readInvitableOrders } from "../../../reads/feedback/invitable-orders"
import { resolveSettings } from "../../settings/resolve-settings"

export type PlanFeedbackInvitesInput = { order_ids: string[]; now: Date }

export const planFeedbackInvitesStepId = "balm-plan-feedback-invites"

/**
 * Decides whether the customers of orders are asked, each order once.
 *
 * Compensation forgets the decisions of this run.
 */
export const planFeedbackInvitesStep = createStep(
  planFeedbackInvitesStepId,
  async ({ order_ids, now }: PlanFeedbackInvitesInput, { container }) => {
    const settings = await resolveSettings(container, feedbackSettings)
    const orders = await readInvitableOrders(container, order_ids)
    const ids = await container
      .resolve(FEEDBACK_MODULE)
      .addInvites(
        orders.map((order) => planInvite(order, new Date(now), settings))
      )
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(FEEDBACK_MODULE).removeInvites(ids)
    }
  }
)
