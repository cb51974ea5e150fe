import type { MedusaContainer } from "@medusajs/framework/types"
import { remindPackagesWorkflow } from "../workflows/service-package"

/** Reminds customers of what ends soon and of what may come next, hourly. */
export default async function remindPackages(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await remindPackagesWorkflow(container).run({
    input: { now: scheduledFor.toISOString() },
  })
}

export const config = { name: "balm-remind-packages", schedule: "47 * * * *" }
