import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewTiersWorkflow } from "../workflows/membership"

/** Reviews the tiers of all members, every night. */
export default async function reviewTiers(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await reviewTiersWorkflow(container).run({
    input: { now: scheduledFor.toISOString() },
  })
}

export const config = { name: "balm-review-tiers", schedule: "43 3 * * *" }
