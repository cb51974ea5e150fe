import type { FeedbackTopic } from "../types"
import { scan } from "./scan"

/**
 * Topics a text is about, most mentioned first; topics the customer ticked
 * come before all others.
 */
export const findTopics = (
  text: string,
  chosen: readonly FeedbackTopic[]
): FeedbackTopic[] => {
  const counts = new Map<FeedbackTopic, number>()
  for (const unit of scan(text)) {
    for (const topic of unit.entry?.topics ?? []) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  // Sorting is stable: of two topics as frequent the earlier one leads.
  const found = [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .map(([topic]) => topic)
  return [...new Set([...chosen, ...found])]
}
