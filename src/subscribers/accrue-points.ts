import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { accruePointsWorkflow } from "../workflows/membership"

/**
 * payment.capture.created -> points are earned, pending until the return window passes.
 * Safe to repeat: the capture's source row is unique. Lost: found by the sweep.
 */
export default async function accruePoints({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await accruePointsWorkflow(container).run({
    input: { capture_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: "payment.capture.created",
  context: { subscriberId: "balm-accrue-points" },
}
