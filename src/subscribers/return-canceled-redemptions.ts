import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { refundRedemptionsWorkflow } from "../workflows/membership"

/**
 * order.canceled -> points redeemed on it come back.
 * Safe to repeat: it looks at what was done before. Lost: found by the sweep.
 */
export default async function returnCanceledRedemptions({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await refundRedemptionsWorkflow(container).run({
    input: { order_ids: [event.data.id], now: systemClock().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "balm-return-canceled-redemptions" },
}
