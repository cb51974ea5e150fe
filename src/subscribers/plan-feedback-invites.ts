import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { gather } from "../shared/gather"
import { planFeedbackInvitesWorkflow } from "../workflows/feedback"

const plan = gather((container, order_ids) =>
  planFeedbackInvitesWorkflow(container).run({
    input: { order_ids, now: systemClock() },
  })
)

/**
 * order.placed -> the customer will be asked how it was, three times at most.
 * Safe to repeat: one invite per order. Lost: found by the sweep.
 */
export default async function planFeedbackInvites({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  plan(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "balm-plan-feedback-invites" },
}
