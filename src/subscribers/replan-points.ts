import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { replanPointsWorkflow } from "../workflows/membership"

/**
 * A return came in, an edit was confirmed, an exchange or a claim was made ->
 * the order's points follow what is left of it. Safe to repeat: a version of
 * an order is dealt with once. Lost, or not told by Medusa at all (an exchange
 * that was called off): found by the sweep.
 */
export default async function replanPoints({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await replanPointsWorkflow(container).run({
    input: { order_ids: [event.data.order_id] },
  })
}

export const config: SubscriberConfig = {
  event: [
    "order.return_received",
    "order-edit.confirmed",
    "order.exchange_created",
    "order.claim_created",
  ],
  context: { subscriberId: "balm-replan-points" },
}
