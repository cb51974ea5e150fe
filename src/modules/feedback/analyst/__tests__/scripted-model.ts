import { z } from "@medusajs/framework/zod"
import type {
  FakeAnswer,
  FakeRequest,
} from "../../../../../integration-tests/helpers/fake-openai"
import { findHealthWords } from "../../rules/find-health-words"
import { sentenceSpans } from "../../rules/sentences"

const dataSchema = z.strictObject({
  stars: z.record(z.string(), z.number()),
  topics: z.array(z.string()),
  text: z.string(),
})

/** The one user message, read the way the prompt promises it is built. */
export const dataOf = (request: FakeRequest) => {
  const user = request.messages.filter(({ role }) => role === "user")
  const match = /^<feedback>([^<]*)<\/feedback>$/.exec(user[0]?.content ?? "")
  return dataSchema.parse(JSON.parse(match?.[1] ?? "{}"))
}

export const systemOf = (request: FakeRequest): string =>
  request.messages.find(({ role }) => role === "system")?.content ?? ""

export const asContent = (answer: unknown): FakeAnswer => ({
  kind: "content",
  content: JSON.stringify(answer),
})

/** A model that behaves: it judges by stars and cites the first sentence. */
export const honestAnswer = (request: FakeRequest) => {
  const { stars, text } = dataOf(request)
  const low = (stars.service ?? 3) <= 2
  const high = (stars.service ?? 3) >= 4
  const system = systemOf(request)
  const chineseReply = system.includes("suggested_reply: in Simplified Chinese")
  const chineseSummary = system.includes("sentence is in Simplified Chinese")
  const span = sentenceSpans(text)[0]
  const citation = span ? text.slice(span.start, span.end) : ""
  return {
    sentiment: low ? "negative" : high ? "positive" : "neutral",
    severity: low ? 4 : 1,
    topics: ["staff"],
    health_or_safety: findHealthWords(text).length > 0,
    summary: [
      {
        sentence: chineseSummary
          ? "顾客说明了到店感受。"
          : "The customer described the visit.",
        citation,
      },
    ],
    suggested_reply: chineseReply
      ? "感谢您的反馈,我们会认真处理。"
      : "Thank you for your feedback, we will look into it.",
    citations: citation ? [citation] : [],
  }
}
