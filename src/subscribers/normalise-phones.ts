import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { normalisePhonesWorkflow } from "../workflows/client-card"

/**
 * customer.created, customer.updated -> the number is written as E.164.
 * Safe to repeat: a number in its one form stays. Lost: found by the sweep.
 */
export default async function normalisePhones({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await normalisePhonesWorkflow(container).run({
    input: { customer_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: ["customer.created", "customer.updated"],
  context: { subscriberId: "balm-normalise-phones" },
}
