import type { MedusaContainer } from "@medusajs/framework/types"
import { expireEntitlementsWorkflow } from "../workflows/service-package"

/** Ends packages whose time is over, once an hour. */
export default async function expireEntitlements(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await expireEntitlementsWorkflow(container).run({
    input: { now: scheduledFor.toISOString() },
  })
}

export const config = {
  name: "balm-expire-entitlements",
  schedule: "37 * * * *",
}
