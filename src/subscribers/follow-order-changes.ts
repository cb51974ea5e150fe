import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { followOrderChangesWorkflow } from "../workflows/service-package"

/**
 * A return came in, an edit was confirmed, an exchange or a claim was made ->
 * packages that came in are granted, those that went out withdrawn. Safe to
 * repeat: a version of an order is dealt with once. Lost: found by the sweep.
 */
export default async function followOrderChanges({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>) {
  await followOrderChangesWorkflow(container).run({
    input: {
      order_ids: [event.data.order_id],
      now: systemClock().toISOString(),
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    "order.return_received",
    "order-edit.confirmed",
    "order.exchange_created",
    "order.claim_created",
  ],
  context: { subscriberId: "balm-follow-order-changes" },
}
