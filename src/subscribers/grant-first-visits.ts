import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MEMBERSHIP_MODULE } from "../modules/membership"
import { PointsEvents } from "../modules/membership/events"
import { systemClock } from "../shared/clock"
import { gather } from "../shared/gather"
import { grantBonusesWorkflow } from "../workflows/membership"

const grant = gather(async (container, entry_ids) => {
  const customer_ids = await container
    .resolve(MEMBERSHIP_MODULE)
    .ownersOfEntries(entry_ids)
  const now = systemClock().toISOString()
  for (const bonus of ["first_visit_undone", "first_visit"] as const) {
    await grantBonusesWorkflow(container).run({
      input: { bonus, customer_ids, now },
    })
  }
})

/**
 * balm_points.earned, balm_points.reversed -> the first visit is rewarded, or
 * what came to nothing is taken back. Safe to repeat: once for an order. Lost,
 * or an order that earns no points: found by the sweep.
 */
export default async function grantFirstVisits({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  grant(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [PointsEvents.EARNED, PointsEvents.REVERSED],
  context: { subscriberId: "balm-grant-first-visits" },
}
