import type { Analysis, AnalystInput, Sentiment } from "../types"
import type { HealthWord } from "./find-health-words"
import { findHealthWords } from "./find-health-words"
import { findTopics } from "./find-topics"
import type { SentimentReading } from "./read-sentiment"
import { readSentiment } from "./read-sentiment"
import { redact } from "./redact"
import { scan } from "./scan"
import type { Span } from "./sentences"
import { sentenceSpans } from "./sentences"
import { writeReply, writeSummary } from "./wording"

/** What a customer writes says more than a tap on a star. */
const TEXT_WEIGHT = 1.5
const THRESHOLD = 0.12
const MOST_CITATIONS = 3
const CITATION_LENGTH = 160
const MOST_HEALTH_WORDS = 3

/** Stars and words together, -1 to 1; stars alone where no word is known. */
const overallScore = (stars: number, reading: SentimentReading): number => {
  const starScore = (stars - 3) / 2
  return reading.hits.length === 0
    ? starScore
    : (starScore + TEXT_WEIGHT * reading.score) / (1 + TEXT_WEIGHT)
}

const toSentiment = (score: number): Sentiment => {
  if (score > THRESHOLD) {
    return "positive"
  }
  return score < -THRESHOLD ? "negative" : "neutral"
}

const baseSeverity = (sentiment: Sentiment, score: number): number => {
  if (sentiment !== "negative") {
    return sentiment === "positive" ? 1 : 2
  }
  if (score <= -0.6) {
    return 4
  }
  return score <= -0.25 ? 3 : 2
}

/**
 * 1 to 5. One star is at least 4 and two stars at least 3; a possible injury
 * is never below 4; a demand for money or a threat adds one.
 */
const judgeSeverity = (facts: {
  stars: number
  sentiment: Sentiment
  score: number
  healthWords: readonly HealthWord[]
  demands: boolean
}): number => {
  const floors = [baseSeverity(facts.sentiment, facts.score)]
  if (facts.stars <= 2) {
    floors.push(5 - facts.stars)
  }
  for (const { grade } of facts.healthWords) {
    floors.push(grade === "serious" ? 4 : 3)
  }
  const severity = Math.max(...floors)
  const worsened = facts.demands && facts.sentiment === "negative"
  return Math.min(5, severity + (worsened ? 1 : 0))
}

/** The sentences that weigh most, in the order they were written. */
const pickSpans = (text: string, reading: SentimentReading): Span[] => {
  const weights = sentenceSpans(text).map((span) => {
    let weight = 0
    for (const { unit, weight: one } of reading.hits) {
      if (unit.start >= span.start && unit.end <= span.end) {
        weight += Math.abs(one)
      }
    }
    return { span, weight }
  })
  return weights
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CITATIONS)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start)
}

/** Cuts at a word, so that a citation is short and still an exact snippet. */
const shorten = (text: string, span: Span): string => {
  const snippet = text.slice(span.start, span.end)
  if (snippet.length <= CITATION_LENGTH) {
    return snippet
  }
  const last = scan(snippet).findLast((unit) => unit.end <= CITATION_LENGTH)
  return snippet.slice(0, last?.end ?? 0)
}

/**
 * Reads feedback with stars and a word list, in English and Chinese. Pure and
 * deterministic; needs no account and no network.
 */
export const analyseOffline = (input: AnalystInput): Analysis => {
  const { text, stars } = input
  const reading = readSentiment(text)
  const score = overallScore(stars.service, reading)
  // Two stars are a complaint however politely worded.
  const sentiment = stars.service <= 2 ? "negative" : toSentiment(score)
  const healthWords = findHealthWords(text)
  const topics = findTopics(text, input.topics)
  const citations = pickSpans(text, reading)
    .map((span) => shorten(text, span))
    .filter((citation) => citation !== "")
  const strongest = reading.hits.toSorted(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight)
  )[0]
  const quoted = sentenceSpans(text).find(
    (span) =>
      strongest &&
      strongest.unit.start >= span.start &&
      strongest.unit.end <= span.end
  )
  const named = new Set(healthWords.map(({ snippet }) => snippet))
  return {
    analyst: "offline",
    fallback: false,
    sentiment,
    severity: judgeSeverity({
      stars: stars.service,
      sentiment,
      score,
      healthWords,
      demands: scan(text).some((unit) => unit.entry?.demand === true),
    }),
    topics,
    health_or_safety: healthWords.length > 0,
    summary: writeSummary(input.managerLocale, {
      stars,
      sentiment,
      topics,
      healthWords: [...named].slice(0, MOST_HEALTH_WORDS),
      // A summary travels further than the record does.
      quote: quoted && redact(shorten(text, quoted)).text,
    }),
    suggested_reply: writeReply(
      input.customerLocale,
      sentiment,
      healthWords.length > 0
    ),
    citations,
  }
}
