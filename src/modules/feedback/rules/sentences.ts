/** A stretch of text; `end` is exclusive. */
export type Span = { start: number; end: number }

const SENTENCE = /[^\n.!?;\u3002\uff01\uff1f\uff1b\u2026]+/g

/** Sentences of a customer's text, without their closing marks and spaces. */
export const sentenceSpans = (text: string): Span[] =>
  Array.from(text.matchAll(SENTENCE), (match) => {
    const found = match[0]
    const start = match.index + (found.length - found.trimStart().length)
    return { start, end: start + found.trim().length }
  }).filter((span) => span.end > span.start)

/**
 * Splits edited prose after a full stop that is followed by a space or the
 * end, so that "3.5" and a quoted "no." stay whole.
 */
export const splitProse = (prose: string): string[] =>
  prose
    .split(/(?<=[.!?])\s+(?=\S)|(?<=[\u3002\uff01\uff1f])(?![\u201d"\u300d]|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")
