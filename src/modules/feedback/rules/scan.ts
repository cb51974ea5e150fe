import { lexicon, phraseKey } from "./lexicon"
import type { LexiconEntry } from "./lexicon/lexicon"
import type { Token } from "./tokenise"
import { tokenise } from "./tokenise"

/** A word or phrase of the text, with what the lexicon knows about it. */
export type Unit = {
  /** Position in the original text. */
  start: number
  end: number
  kind: Token["kind"]
  entry?: LexiconEntry
  /** The words themselves, folded. */
  text: string
}

const SUFFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ["y"]],
  [/ied$/, ["y"]],
  [/iest$/, ["y"]],
  [/ier$/, ["y"]],
  [/ily$/, ["y"]],
  [/ably$/, ["able"]],
  [/ally$/, ["al"]],
  [/(.)\1(?:ed|ing|er|est)$/, ["$1"]],
  [/(?:es|ed|er|est|ing)$/, ["", "e"]],
  [/(?:s|ly|d)$/, [""]],
]

const MINIMUM_STEM_LENGTH = 3

/** A listed word of which this one is a plain inflection. */
const stemEntry = (word: string): LexiconEntry | undefined => {
  for (const [suffix, endings] of SUFFIXES) {
    if (!suffix.test(word)) {
      continue
    }
    for (const ending of endings) {
      const stem = word.replace(suffix, ending)
      const entry = lexicon.entries.get(stem)
      // Only feelings and topics inflect: "nothing" is no form of "not", and
      // a "number" has nothing to do with "numb".
      if (
        stem.length >= MINIMUM_STEM_LENGTH &&
        entry &&
        !entry.negator &&
        !entry.health
      ) {
        return { ...entry, contrast: false, intensity: 1 }
      }
    }
  }
  return undefined
}

const longestMatch = (
  tokens: readonly Token[],
  from: number
): { length: number; entry: LexiconEntry } | undefined => {
  const words: string[] = []
  let best: { length: number; entry: LexiconEntry } | undefined
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || token.kind !== "word" || words.length >= lexicon.longest) {
      break
    }
    words.push(token.text)
    const entry = lexicon.entries.get(phraseKey(words))
    if (entry) {
      best = { length: words.length, entry }
    }
  }
  return best
}

/**
 * Reads a text from left to right; at each place the longest known phrase
 * wins, which is also what splits Chinese into words.
 */
export const scan = (text: string): Unit[] => {
  const tokens = tokenise(text)
  const units: Unit[] = []
  let index = 0
  while (index < tokens.length) {
    const first = tokens[index]
    if (!first) {
      break
    }
    const match = longestMatch(tokens, index)
    const length = match?.length ?? 1
    const last = tokens[index + length - 1] ?? first
    const entry = match?.entry ?? stemEntry(first.text)
    units.push({
      start: first.start,
      end: last.end,
      kind: first.kind,
      text: phraseKey(
        tokens.slice(index, index + length).map((token) => token.text)
      ),
      ...(entry && { entry }),
    })
    index += length
  }
  return units
}
