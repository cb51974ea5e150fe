import type { MedusaContainer } from "@medusajs/framework/types"
import { countOrdersFrom } from "../workflows/settings/count-orders-from"
import { runSweeps } from "../workflows/sweeps"

/**
 * Repairs lost effects however old they are, every night: after a long
 * downtime the minute sweep's window is not enough.
 */
export default async function sweepAll(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await runSweeps(container, {
    since: await countOrdersFrom(container),
    now: scheduledFor,
  })
}

export const config = { name: "balm-sweep-all", schedule: "17 3 * * *" }
