import type { MedusaContainer } from "@medusajs/framework/types"
import {
  expirePointsWorkflow,
  warnOfExpiryWorkflow,
} from "../workflows/membership"

/** Expires points past their date and warns of those to come, once an hour. */
export default async function expirePoints(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  const input = { now: scheduledFor.toISOString() }
  await expirePointsWorkflow(container).run({ input })
  await warnOfExpiryWorkflow(container).run({ input })
}

export const config = { name: "balm-expire-points", schedule: "23 * * * *" }
