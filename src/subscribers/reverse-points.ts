import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reversePointsWorkflow } from "../workflows/membership"

/**
 * payment.refund.created -> what the refunded money had earned is taken back.
 * Safe to repeat: the refund's source row is unique. Lost: found by the sweep.
 */
export default async function reversePoints({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await reversePointsWorkflow(container).run({
    input: { refund_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "payment.refund.created",
  context: { subscriberId: "balm-reverse-points" },
}
