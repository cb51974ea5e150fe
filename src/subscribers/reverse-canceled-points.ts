import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reverseCanceledPointsWorkflow } from "../workflows/membership"

/**
 * order.canceled -> whatever the order has earned is taken back.
 * Safe to repeat: the cancellation's source row is unique. Lost: found by the sweep.
 */
export default async function reverseCanceledPoints({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await reverseCanceledPointsWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "balm-reverse-canceled-points" },
}
