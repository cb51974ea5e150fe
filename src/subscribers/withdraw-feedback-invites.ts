import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { withdrawFeedbackInvitesWorkflow } from "../workflows/feedback"

/**
 * order.canceled -> the customer is asked no more.
 * Safe to repeat: a withdrawn invite stays withdrawn. Lost: found by the sweep.
 */
export default async function withdrawFeedbackInvites({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await withdrawFeedbackInvitesWorkflow(container).run({
    input: { order_ids: [event.data.id], now: systemClock() },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "balm-withdraw-feedback-invites" },
}
