import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { gather } from "../shared/gather"
import { grantEntitlementsWorkflow } from "../workflows/service-package"

const grant = gather((container, order_ids) =>
  grantEntitlementsWorkflow(container).run({ input: { order_ids } })
)

/**
 * order.placed -> sessions are granted per line and unit.
 * Safe to repeat: the order's source row is unique. Lost: found by the sweep.
 */
export default async function grantEntitlements({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  grant(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "balm-grant-entitlements" },
}
