import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { withdrawServedCustomersWorkflow } from "../workflows/team"

/**
 * order.canceled -> who was to serve the customer sees them no more, unless by another order.
 * Safe to repeat: it is set to what the orders say. Lost: found by the sweep.
 */
export default async function withdrawServedCustomers({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await withdrawServedCustomersWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "balm-withdraw-served-customers" },
}
