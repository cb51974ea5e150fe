import type { HealthGrade } from "./lexicon/lexicon"
import { scan } from "./scan"

export type HealthWord = {
  /** Exactly as the customer wrote it. */
  snippet: string
  start: number
  end: number
  grade: HealthGrade
}

/**
 * Words about health or safety in a text, in order. Negation is ignored on
 * purpose: reading "no burn this time" costs a manager a moment, missing a
 * burn can cost a customer far more.
 */
export const findHealthWords = (text: string): HealthWord[] =>
  scan(text).flatMap((unit) =>
    unit.entry?.health
      ? [
          {
            snippet: text.slice(unit.start, unit.end),
            start: unit.start,
            end: unit.end,
            grade: unit.entry.health,
          },
        ]
      : []
  )
