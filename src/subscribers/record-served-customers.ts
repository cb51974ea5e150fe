import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { gather } from "../shared/gather"
import { recordServedCustomersWorkflow } from "../workflows/team"

const record = gather((container, order_ids) =>
  recordServedCustomersWorkflow(container).run({ input: { order_ids } })
)

/**
 * order.placed -> who served the customer may see them from now on.
 * Safe to repeat: a pair is one row. Lost: found by the sweep.
 */
export default async function recordServedCustomers({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  record(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "balm-record-served-customers" },
}
