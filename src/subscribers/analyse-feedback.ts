import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FeedbackEvents } from "../modules/feedback/events"
import { systemClock } from "../shared/clock"
import { analyseFeedbackWorkflow } from "../workflows/feedback"

/**
 * balm_feedback.received -> it is read, and the manager alerted if need be.
 * Safe to repeat: one reading per revision, one case, one alert. Lost: found by the sweep.
 */
export default async function analyseFeedback({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await analyseFeedbackWorkflow(container).run({
    input: { feedback_ids: [event.data.id], now: systemClock() },
  })
}

export const config: SubscriberConfig = {
  event: FeedbackEvents.RECEIVED,
  context: { subscriberId: "balm-analyse-feedback" },
}
