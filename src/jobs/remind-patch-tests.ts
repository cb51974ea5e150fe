import type { MedusaContainer } from "@medusajs/framework/types"
import { remindPatchTestsWorkflow } from "../workflows/safety"

/** Reminds customers whose patch test lapses soon, once an hour. */
export default async function remindPatchTests(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await remindPatchTestsWorkflow(container).run({
    input: { now: scheduledFor.toISOString() },
  })
}

export const config = { name: "balm-remind-patch-tests", schedule: "7 * * * *" }
