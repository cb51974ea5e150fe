import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { planInvite } from "../../../modules/feedback/rules/plan-invites"
import { feedbackSettings } from "../../../modules/feedback/settings"
import { readInvitableOrders } from "../../../reads/feedback/invitable-orders"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { inviteMessages } from "../invite-messages"

export type PlanFeedbackInvitesInput = { order_ids: string[]; now: Date }

export const planFeedbackInvitesStepId = "balm-plan-feedback-invites"

/**
 * Decides whether the customers of orders are asked, each order once, and
 * words the messages to those who are asked and have not answered: of all
 * these orders, not only of those decided in this run. A run that died before
 * its messages were planned is thus completed by the next.
 *
 * Compensation forgets the decisions of this run.
 */
export const planFeedbackInvitesStep = createStep(
  planFeedbackInvitesStepId,
  async ({ order_ids, now }: PlanFeedbackInvitesInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const at = new Date(now)
    const [settings, orders] = await Promise.all([
      resolveSettings(container, feedbackSettings),
      readInvitableOrders(container, order_ids),
    ])
    const ids = await service.addInvites(
      orders.map((order) => planInvite(order, at, settings))
    )
    const open = await service.listOpenInvites(order_ids)
    const byId = new Map(orders.map((order) => [order.id, order]))
    const messages = open.flatMap((invite) => {
      const order = byId.get(invite.order_id)
      return order
        ? inviteMessages(invite, order, {
            now: at,
            settings,
            link: service.links.invite(invite),
          })
        : []
    })
    return new StepResponse({ ids, messages }, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await container.resolve(FEEDBACK_MODULE).removeInvites(ids)
    }
  }
)
