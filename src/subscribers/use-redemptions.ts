import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { useRedemptionsWorkflow } from "../workflows/membership"

/**
 * order.placed -> the coupons it has used are the order's.
 * Safe to repeat: it looks at what was done before. Lost: found by the sweep.
 */
export default async function useRedemptions({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await useRedemptionsWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "balm-use-redemptions" },
}
