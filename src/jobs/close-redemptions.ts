import type { MedusaContainer } from "@medusajs/framework/types"
import { closingSweep } from "../workflows/membership/redemption-sweeps"
import { runSweep } from "../workflows/sweeps/sweep"

/** Closes coupons that nobody has used in time; their points come back. */
export default async function closeRedemptions(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  const scope = { since: scheduledFor, now: scheduledFor }
  for (const reason of ["expired", "withdrawn"] as const) {
    await runSweep(container, closingSweep(reason, scheduledFor), scope)
  }
}

export const config = {
  name: "balm-close-redemptions",
  schedule: "*/5 * * * *",
}
