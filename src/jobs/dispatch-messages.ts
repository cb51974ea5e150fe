import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepSeconds } from "../shared/environment"
import { dispatchMessagesWorkflow } from "../workflows/messaging"

const LIMIT = 5_000

/** Sends what has become due and recovers what a dead process left behind. */
export default async function dispatchMessages(
  container: MedusaContainer,
  { scheduledFor }: { scheduledFor: Date }
) {
  await dispatchMessagesWorkflow(container).run({
    input: { now: scheduledFor, limit: LIMIT },
  })
}

export const config = {
  name: "balm-dispatch-messages",
  schedule: { interval: sweepSeconds() * 1000 },
}
