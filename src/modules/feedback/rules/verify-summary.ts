import type { FeedbackLocale, Stars } from "../types"
import { numbersIn } from "./numbers"
import { holdsContactData } from "./redact"
import { splitProse } from "./sentences"

/** One sentence of a summary and the words of the customer it rests on. */
export type SummaryClaim = { sentence: string; citation: string }

type Source = { text: string; stars: Stars }

const TOP_OF_SCALE = 5
const MOST_SENTENCES = 2
const HAN = /[\u4e00-\u9fff]/
const LATIN = /[a-z]/i

/** Numbers a sentence may state: those written, those tapped, and "of 5". */
const knownNumbers = ({ text, stars }: Source): Set<number> =>
  new Set([
    ...numbersIn(text),
    ...[stars.service, stars.staff, stars.place].filter(
      (value) => value !== undefined
    ),
    TOP_OF_SCALE,
  ])

const statesOnlyKnownNumbers = (sentence: string, source: Source): boolean => {
  const known = knownNumbers(source)
  return [...numbersIn(sentence)].every((number) => known.has(number))
}

const isWrittenIn = (sentence: string, locale: FeedbackLocale): boolean =>
  locale === "zh" ? HAN.test(sentence) : LATIN.test(sentence)

/** An exact snippet of the text, and not an empty one. */
export const isCitation = (citation: string, text: string): boolean =>
  citation.trim() !== "" && text.includes(citation)

/**
 * Keeps the sentences of a generated summary that can be checked: each rests
 * on an exact snippet (none is needed where nothing was written), states no
 * number of its own, carries no contact data and is in the right language.
 *
 * @returns at most two sentences; empty when none survived
 */
export const verifySummary = (
  claims: readonly SummaryClaim[],
  source: Source,
  locale: FeedbackLocale
): string => {
  const kept = claims.filter(
    ({ sentence, citation }) =>
      (source.text.trim() === "" || isCitation(citation, source.text)) &&
      statesOnlyKnownNumbers(sentence, source) &&
      !holdsContactData(sentence) &&
      isWrittenIn(sentence, locale)
  )
  return kept
    .flatMap(({ sentence }) => splitProse(sentence))
    .slice(0, MOST_SENTENCES)
    .join(locale === "en" ? " " : "")
}

const PROMISE =
  /refund|money back|discount|free of charge|for free|complimentary|compensat|voucher|coupon|gift card|\u9000\u6b3e|\u9000\u94b1|\u514d\u8d39|\u514d\u5355|\u6298\u6263|\u6253\u6298|\u8d54|\u8865\u507f|\u4f18\u60e0\u5238|\u4ee3\u91d1\u5238|\u8d60\u9001/i

/**
 * A generated reply may go out only if it promises no money, names no number
 * the customer did not, carries no link or contact, and speaks the
 * customer's language. Otherwise the built-in wording is used.
 */
export const isSafeReply = (
  reply: string,
  source: Source,
  locale: FeedbackLocale
): boolean =>
  reply.trim() !== "" &&
  !PROMISE.test(reply) &&
  statesOnlyKnownNumbers(reply, source) &&
  !holdsContactData(reply) &&
  isWrittenIn(reply, locale)
