import type { FeedbackTopic } from "../../types"

/** `serious`: someone may be hurt now; `mild`: ask how they are. */
export type HealthGrade = "mild" | "serious"

/**
 * The words of one language. Lists are comma or line separated text, so that
 * a speaker of the language can read and extend them.
 */
export type LexiconSource = {
  /** Feeling of a word or phrase, -3 (terrible) to 3 (wonderful). */
  valence: readonly (readonly [number, string])[]
  /** Turn the feeling of the next few words round. */
  negators: string
  /** Make the next words weigh this many times as much. */
  intensifiers: readonly (readonly [number, string])[]
  /** What follows counts more than what came before. */
  contrasts: string
  health: Record<HealthGrade, string>
  /** Phrases in which a listed word means nothing. */
  harmless: string
  /** Demands and threats: money back, authorities, lawyers. */
  demands: string
  topics: Record<FeedbackTopic, string>
}

/** What the scanner knows about one word or phrase. */
export type LexiconEntry = {
  valence: number
  negator: boolean
  intensity: number
  contrast: boolean
  demand: boolean
  health?: HealthGrade
  topics: readonly FeedbackTopic[]
}
