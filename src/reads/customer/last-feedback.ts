import type { MedusaContainer } from "@medusajs/framework/types"
import { readFeedback } from "../feedback/feedback-view"

export type FeedbackGlimpse = {
  id: string
  stars: number
  text: string
  submitted_at: Date
  sentiment: string | null
  case: { id: string; state: string } | null
}

/** What a customer said last, how it was read, and the case it opened. */
export const readLastFeedback = async (
  container: MedusaContainer,
  customerId: string
): Promise<FeedbackGlimpse | null> => {
  const {
    feedback: [last],
  } = await readFeedback(
    container,
    { customer_id: customerId },
    { take: 1, skip: 0, order: { submitted_at: "DESC" } }
  )
  return last
    ? {
        id: last.id,
        stars: last.stars,
        text: last.text,
        submitted_at: last.submitted_at,
        sentiment: last.analysis?.sentiment ?? null,
        case: last.recovery_case && {
          id: last.recovery_case.id,
          state: last.recovery_case.state,
        },
      }
    : null
}
