import type { Analysis, AnalystInput, AnalystName } from "../types"

/**
 * Port: something that reads feedback. Two implementations share one
 * contract suite: word lists (no account needed) and OpenAI.
 */
export interface FeedbackAnalyst {
  readonly name: AnalystName
  /** @throws when the input is out of bounds or no answer could be had */
  analyse(input: AnalystInput): Promise<Analysis>
}
