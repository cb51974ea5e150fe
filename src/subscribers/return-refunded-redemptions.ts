import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { systemClock } from "../shared/clock"
import { refundRedemptionsWorkflow } from "../workflows/membership"

/**
 * payment.refund.created -> points redeemed on its order come back pro rata.
 * Safe to repeat: it looks at what was done before. Lost: found by the sweep.
 */
export default async function returnRefundedRedemptions({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await refundRedemptionsWorkflow(container).run({
    input: { refund_ids: [event.data.id], now: systemClock().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: "payment.refund.created",
  context: { subscriberId: "balm-return-refunded-redemptions" },
}
