import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MessageEvents } from "../modules/messaging/events"
import { systemClock } from "../shared/clock"
import { dispatchMessagesWorkflow } from "../workflows/messaging"

/**
 * balm_message.queued -> the message goes out at once, if it may.
 * Safe to repeat: a claim takes a row once. Lost: the minute job takes what is due.
 */
export default async function dispatchMessage({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await dispatchMessagesWorkflow(container).run({
    input: { now: systemClock(), limit: 1, ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: MessageEvents.QUEUED,
  context: { subscriberId: "balm-dispatch-message" },
}
