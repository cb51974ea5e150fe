import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { withdrawRefundedEntitlementsWorkflow } from "../workflows/service-package"

/**
 * payment.refund.created -> unused sessions are taken back pro rata.
 * Safe to repeat: the refund's source row is unique. Lost: found by the sweep.
 */
export default async function withdrawRefundedEntitlements({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await withdrawRefundedEntitlementsWorkflow(container).run({
    input: { refund_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "payment.refund.created",
  context: { subscriberId: "balm-withdraw-refunded-entitlements" },
}
