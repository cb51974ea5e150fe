import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { FEEDBACK_MODULE } from "../../../modules/feedback"
import { inviteText } from "../../../modules/feedback/rules/invite-text"
import { invitationTimes } from "../../../modules/feedback/rules/plan-invites"
import { feedbackSettings } from "../../../modules/feedback/settings"
import type { PlannedMessage } from "../../../modules/messaging/types"
import { readInvitableOrders } from "../../../reads/feedback/invitable-orders"
import { resolveSettings } from "../../settings/resolve-settings"
import { INVITE_SOURCE } from "../sources"
import type { PlanFeedbackInvitesInput } from "./plan-feedback-invites"

export const prepareInviteMessagesStepId = "balm-prepare-invite-messages"

/**
 * Writes the messages of orders whose customers are asked and have not
 * answered. Reads all of them, not only those decided in this run: a run that
 * died before its messages were planned is thus completed by the next.
 */
export const prepareInviteMessagesStep = createStep(
  prepareInviteMessagesStepId,
  async ({ order_ids, now }: PlanFeedbackInvitesInput, { container }) => {
    const service = container.resolve(FEEDBACK_MODULE)
    const settings = await resolveSettings(container, feedbackSettings)
    const invites = await service.listFeedbackInvites({
      order_id: order_ids,
      status: "planned",
    })
    const answered = new Set(
      (
        await service.listFeedbacks({
          invite_id: invites.map((invite) => invite.id),
        })
      ).map((feedback) => feedback.invite_id)
    )
    const orders = new Map(
      (await readInvitableOrders(container, order_ids)).map((order) => [
        order.id,
        order,
      ])
    )
    const messages = invites
      .filter((invite) => !answered.has(invite.id))
      .flatMap((invite): PlannedMessage[] => {
        const order = orders.get(invite.order_id)
        if (!order?.contact) {
          return []
        }
        const link = service.links.invite(invite)
        return invitationTimes(
          new Date(invite.service_at),
          new Date(now),
          settings
        ).map(({ slot, at }) => ({
          channel: order.channel,
          purpose: "care",
          template_key: `feedback-invite-${slot}`,
          locale: invite.locale,
          customer_id: invite.customer_id,
          recipient: order.contact,
          body: inviteText(invite.locale, slot, {
            name: order.firstName,
            link,
          }),
          dedupe_key: `feedback-invite:${invite.id}:${slot}`,
          send_at: at,
          source_type: INVITE_SOURCE,
          source_id: invite.id,
        }))
      })
    return new StepResponse(messages)
  }
)
