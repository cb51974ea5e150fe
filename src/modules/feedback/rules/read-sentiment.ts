import type { Sentiment } from "../types"
import type { Unit } from "./scan"
import { scan } from "./scan"

/** How many words back a "not" or a "very" still reaches. */
const REACH = 4
/** "Not good" is bad, but less so than "bad"; "not bad" is faint praise. */
const NEGATED = { positive: -0.8, negative: -0.4 } as const
/** Denial alone leans to complaint. */
const BARE_NEGATION = -0.7
const BEFORE_CONTRAST = 0.6
const AFTER_CONTRAST = 1.3
/** Half of the scale is reached at this sum of valences. */
const HALF_SCALE = 2.5
const THRESHOLD = 0.08

export type SentimentReading = {
  sentiment: Sentiment
  /** -1 (furious) to 1 (delighted); 0 where no known word occurs. */
  score: number
  /** Units that carried a feeling, with their final weight. */
  hits: { unit: Unit; weight: number }[]
}

/** Negation and emphasis before a word, within its clause. */
const modifier = (units: readonly Unit[], index: number) => {
  let negated = false
  let intensity = 1
  for (let back = 1; back <= REACH; back += 1) {
    const before = units[index - back]
    if (!before || before.kind !== "word" || before.entry?.contrast) {
      break
    }
    if (before.entry?.negator) {
      negated = !negated
    } else if (back <= 2) {
      intensity *= before.entry?.intensity ?? 1
    }
  }
  return { negated, intensity }
}

/** A "not" with nothing felt to negate: "it won't start", "no reply". */
const isBare = (units: readonly Unit[], index: number): boolean => {
  for (let ahead = 1; ahead <= REACH; ahead += 1) {
    const after = units[index + ahead]
    if (!after || after.kind !== "word") {
      return true
    }
    if (after.entry && (after.entry.valence !== 0 || after.entry.negator)) {
      return false
    }
  }
  return true
}

const weigh = (
  valence: number,
  negated: boolean,
  intensity: number
): number => {
  if (!negated) {
    return valence * intensity
  }
  return valence * (valence > 0 ? NEGATED.positive : NEGATED.negative)
}

/**
 * Feeling of a text from words alone, English and Chinese. Pure and
 * deterministic: the same text always reads the same.
 */
export const readSentiment = (text: string): SentimentReading => {
  const units = scan(text)
  const hits: SentimentReading["hits"] = []
  let total = 0
  let sentenceStart = 0
  let boost = 1
  units.forEach((unit, index) => {
    if (unit.kind === "sentence") {
      sentenceStart = hits.length
      boost = 1
      return
    }
    if (unit.entry?.contrast) {
      for (const hit of hits.slice(sentenceStart)) {
        hit.weight *= BEFORE_CONTRAST
      }
      boost = AFTER_CONTRAST
    }
    if (unit.entry?.negator && isBare(units, index)) {
      hits.push({ unit, weight: BARE_NEGATION * boost })
      return
    }
    if (!unit.entry || unit.entry.valence === 0) {
      return
    }
    const { negated, intensity } = modifier(units, index)
    hits.push({
      unit,
      weight: weigh(unit.entry.valence, negated, intensity) * boost,
    })
  })
  for (const hit of hits) {
    total += hit.weight
  }
  const score = total / (Math.abs(total) + HALF_SCALE)
  const sentiment =
    score > THRESHOLD ? "positive" : score < -THRESHOLD ? "negative" : "neutral"
  return { sentiment, score, hits }
}
