import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { withdrawCanceledEntitlementsWorkflow } from "../workflows/service-package"

/**
 * order.canceled -> all unused sessions are taken back.
 * Safe to repeat: the cancellation's source row is unique. Lost: found by the sweep.
 */
export default async function withdrawCanceledEntitlements({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await withdrawCanceledEntitlementsWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "balm-withdraw-canceled-entitlements" },
}
