import type { MedusaContainer } from "@medusajs/framework/types"

/** Something in the books that does not add up. */
export type Difference = {
  /** Of which kind, for whoever counts them. */
  fault: string
  /** Id of the order, movement, member or customer it is about. */
  subject_id: string
  /** What is wrong and with what, for a developer; ids only, nobody's name. */
  text: string
}

export type ReconcileTerms = {
  /** Orders, captures and refunds count from then on. */
  since: Date
  /** What happened after this moment may still be under way. */
  settledBefore: Date
}

/** What a check tells: what it found, and how much it looked at. */
export type CheckPage = { looked: number; differences: Difference[] }

/**
 * One check of the books, independent of the others. It reads page by page:
 * its memory does not grow with the store.
 */
export type ReconcileCheck = {
  /** What it looks at, in the plural. */
  subject: string
  run: (
    container: MedusaContainer,
    terms: ReconcileTerms
  ) => AsyncIterable<CheckPage>
}
