import type { MedusaContainer } from "@medusajs/framework/types"
import { addTime } from "../shared/clock"
import { sweepSeconds } from "../shared/environment"
import { runSweeps } from "../workflows/sweeps"

const RECENT_DAYS = 3

/** Repairs what a lost event left undone in the last days, every minute. */
export default async function sweepRecent(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await runSweeps(container, {
    since: addTime(scheduledFor, -RECENT_DAYS, "day"),
    now: scheduledFor,
  })
}

export const config = {
  name: "balm-sweep-recent",
  schedule: { interval: sweepSeconds() * 1000 },
}
