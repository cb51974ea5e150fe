import { inviteText } from "../../modules/feedback/rules/invite-text"
import type { FeedbackSettings } from "../../modules/feedback/rules/is-negative"
import { invitationTimes } from "../../modules/feedback/rules/plan-invites"
import type { FeedbackInviteRow } from "../../modules/feedback/service"
import type { PlannedMessage } from "../../modules/messaging/types"
import type { ReachableOrder } from "../../reads/feedback/invitable-orders"
import { INVITE_SOURCE } from "./sources"

/**
 * The messages that ask a customer how it was, one for each moment that is
 * still to come; none where there is nowhere to send them.
 */
export const inviteMessages = (
  invite: FeedbackInviteRow,
  order: ReachableOrder,
  {
    now,
    settings,
    link,
  }: { now: Date; settings: FeedbackSettings; link: string }
): PlannedMessage[] =>
  order.contact
    ? invitationTimes(invite.service_at, now, settings).map(({ slot, at }) => ({
        channel: order.channel,
        purpose: "care",
        template_key: `feedback-invite-${slot}`,
        locale: invite.locale,
        customer_id: invite.customer_id,
        recipient: order.contact,
        body: inviteText(invite.locale, slot, { name: order.firstName, link }),
        dedupe_key: `feedback-invite:${invite.id}:${slot}`,
        send_at: at,
        source_type: INVITE_SOURCE,
        source_id: invite.id,
      }))
    : []
