import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TierEvents } from "../modules/membership/events"
import { systemClock } from "../shared/clock"
import { reviewTiersWorkflow } from "../workflows/membership"

/**
 * balm_tier.defined -> members follow what the store changed about its tiers.
 * Safe to repeat: a tier follows from what was paid. Lost: found by the review at night.
 */
export default async function followTiers({
  container,
}: SubscriberArgs<{ id: string }>) {
  await reviewTiersWorkflow(container).run({
    input: { now: systemClock().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: TierEvents.DEFINED,
  context: { subscriberId: "balm-follow-tiers" },
}
