import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { planFeedbackInvitesWorkflow } from "../workflows/feedback"

/**
 * order.placed -> the customer will be asked how it was, three times at most.
 * Safe to repeat: one invite per order. Lost: found by the sweep.
 */
export default async function planFeedbackInvites({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await planFeedbackInvitesWorkflow(container).run({
    input: { order_ids: [event.data.id], now: systemClock() },
  })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "balm-plan-feedback-invites" },
}
