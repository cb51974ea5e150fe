import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FEEDBACK_MODULE } from "../modules/feedback"
import { FeedbackEvents } from "../modules/feedback/events"
import { systemClock } from "../shared/clock"
import { grantBonusesWorkflow } from "../workflows/membership"

/**
 * balm_feedback.received -> the customer is thanked with points, whatever they
 * wrote. Safe to repeat: once for an answer, and in thirty days. Lost: found
 * by the sweep.
 */
export default async function rewardFeedback({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  const [feedback] = await container
    .resolve(FEEDBACK_MODULE)
    .listFeedbacks({ id: event.data.id }, { select: ["customer_id"] })
  if (feedback?.customer_id) {
    await grantBonusesWorkflow(container).run({
      input: {
        bonus: "review",
        customer_ids: [feedback.customer_id],
        now: systemClock().toISOString(),
      },
    })
  }
}

export const config: SubscriberConfig = {
  event: FeedbackEvents.RECEIVED,
  context: { subscriberId: "balm-reward-feedback" },
}
