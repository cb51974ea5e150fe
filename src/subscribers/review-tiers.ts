import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PointsEvents } from "../modules/membership/events"
import { systemClock } from "../shared/clock"
import { gather } from "../shared/gather"
import { reviewTiersWorkflow } from "../workflows/membership"

const review = gather((container, entry_ids) =>
  reviewTiersWorkflow(container).run({
    input: { entry_ids, now: systemClock().toISOString() },
  })
)

/**
 * balm_points.earned -> the member goes up to the tier they have reached.
 * Safe to repeat: a tier follows from what was paid. Lost: found by the review at night.
 */
export default async function reviewTiers({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  review(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: PointsEvents.EARNED,
  context: { subscriberId: "balm-review-tiers" },
}
