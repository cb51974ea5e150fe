import { FEEDBACK_TOPICS } from "../../types"
import { tokenise } from "../tokenise"
import { englishLexicon } from "./en"
import type { LexiconEntry, LexiconSource } from "./lexicon"
import { chineseLexicon } from "./zh"

const blank: LexiconEntry = {
  valence: 0,
  negator: false,
  intensity: 1,
  contrast: false,
  demand: false,
  topics: [],
}

/** The key of a phrase: its tokens, so that spacing and case do not matter. */
export const phraseKey = (tokens: readonly string[]): string => tokens.join("|")

const phrases = (list: string): string[] =>
  list
    .split(",")
    .flatMap((line) => line.split("\n"))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")

const HEALTH_VALENCE = { mild: -1.5, serious: -2.5 } as const

/** "Too expensive" is about the price, because "expensive" is. */
const inheritTopics = (entries: Map<string, LexiconEntry>) => {
  for (const [key, entry] of entries) {
    const tokens = key.split("|")
    const topics = new Set(entry.topics)
    for (let from = 0; from < tokens.length; from += 1) {
      for (let to = from + 1; to <= tokens.length; to += 1) {
        const part = entries.get(phraseKey(tokens.slice(from, to)))
        part?.topics.forEach((topic) => topics.add(topic))
      }
    }
    entries.set(key, { ...entry, topics: [...topics] })
  }
}

const buildLexicon = (sources: readonly LexiconSource[]) => {
  const entries = new Map<string, LexiconEntry>()
  let longest = 1
  const add = (list: string, change: (entry: LexiconEntry) => LexiconEntry) => {
    for (const phrase of phrases(list)) {
      const tokens = tokenise(phrase).map((token) => token.text)
      const key = phraseKey(tokens)
      longest = Math.max(longest, tokens.length)
      entries.set(key, change(entries.get(key) ?? blank))
    }
  }
  for (const source of sources) {
    for (const grade of ["mild", "serious"] as const) {
      add(source.health[grade], (entry) => ({
        ...entry,
        health: grade,
        valence: HEALTH_VALENCE[grade],
      }))
    }
    for (const [valence, list] of source.valence) {
      add(list, (entry) => ({ ...entry, valence }))
    }
    for (const [intensity, list] of source.intensifiers) {
      add(list, (entry) => ({ ...entry, intensity }))
    }
    add(source.negators, (entry) => ({ ...entry, negator: true }))
    add(source.contrasts, (entry) => ({ ...entry, contrast: true }))
    add(source.demands, (entry) => ({ ...entry, demand: true }))
    for (const topic of FEEDBACK_TOPICS) {
      add(source.topics[topic], (entry) => ({
        ...entry,
        topics: [...entry.topics, topic],
      }))
    }
    inheritTopics(entries)
    // Last, so that a harmless phrase stays harmless whatever list it is in.
    add(source.harmless, (entry) => ({ ...blank, topics: entry.topics }))
  }
  return { entries, longest }
}

/** Both languages in one map: customers mix them in one sentence. */
export const lexicon = buildLexicon([englishLexicon, chineseLexicon])
