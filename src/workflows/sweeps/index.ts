import type { MedusaContainer } from "@medusajs/framework/types"
import { clientCardSweeps } from "../client-card/sweeps"
import { feedbackSweeps } from "../feedback/sweeps"
import { membershipSweeps } from "../membership/sweeps"
import { servicePackageSweeps } from "../service-package/sweeps"
import { teamSweeps } from "../team/sweeps"
import { runSweep } from "./sweep"
import type { Sweep } from "./sweep"

/** Every sweep of every context, in the order effects depend on each other. */
export const sweeps: Sweep[] = [
  ...teamSweeps,
  ...servicePackageSweeps,
  ...membershipSweeps,
  ...feedbackSweeps,
  ...clientCardSweeps,
]

/** Runs all sweeps, one after another; one that fails stops no other. */
export const runSweeps = async (
  container: MedusaContainer,
  scope: { since: Date; now: Date }
): Promise<Record<string, { repaired: number; failed: number }>> => {
  const outcome: Record<string, { repaired: number; failed: number }> = {}
  for (const sweep of sweeps) {
    outcome[sweep.name] = await runSweep(container, sweep, scope)
  }
  return outcome
}
