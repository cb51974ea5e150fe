import type { Analysis, AnalystInput } from "../types"
import { analyseOffline } from "./offline-analysis"
import type { SummaryClaim } from "./verify-summary"
import { isCitation, isSafeReply, verifySummary } from "./verify-summary"

/** What a remote analyst says, before anything in it is believed. */
export type RemoteAnswer = Pick<
  Analysis,
  | "sentiment"
  | "severity"
  | "topics"
  | "health_or_safety"
  | "suggested_reply"
  | "citations"
> & { summary: readonly SummaryClaim[] }

const COMPLAINT_SEVERITY = 3

/**
 * Turns a remote answer into an analysis that can be trusted as far as the
 * text itself supports it. What fails a check is replaced by the offline
 * reading; praise never overrules words or stars that plainly complain, and
 * a health word is never unsaid.
 */
export const verifyAnswer = (
  answer: RemoteAnswer,
  input: AnalystInput
): Omit<Analysis, "analyst" | "fallback"> => {
  const offline = analyseOffline(input)
  const whitewashed =
    answer.sentiment === "positive" &&
    offline.sentiment === "negative" &&
    offline.severity >= COMPLAINT_SEVERITY
  const health = answer.health_or_safety || offline.health_or_safety
  const severity =
    whitewashed || offline.health_or_safety
      ? Math.max(answer.severity, offline.severity)
      : answer.severity
  const citations = [...new Set(answer.citations)].filter((citation) =>
    isCitation(citation, input.text)
  )
  const replyFits =
    !whitewashed &&
    isSafeReply(answer.suggested_reply, input, input.customerLocale)
  return {
    sentiment: whitewashed ? "negative" : answer.sentiment,
    severity,
    topics: [...new Set([...input.topics, ...answer.topics])],
    health_or_safety: health,
    summary:
      (!whitewashed &&
        verifySummary(answer.summary, input, input.managerLocale)) ||
      offline.summary,
    suggested_reply: replyFits
      ? answer.suggested_reply
      : offline.suggested_reply,
    citations: citations.length > 0 ? citations : offline.citations,
  }
}
