import type { Bilingual } from "./settings"

/** What one table keeps about a customer. */
export type PersonalTable = {
  name: string
  /** Column with the id of the customer. */
  customer: string
  /**
   * Where the table knows its customer only through another one: its column
   * that holds the id of a row there; `customer` is then a column there.
   */
  via?: { column: string; table: string }
  /** Columns a customer receives a copy of; sealed ones see {@link PersonalRecords}. */
  copies: string[]
  /**
   * What erasure does: the rows go; or these columns become null; or nothing,
   * because the accounts need the row and it names nobody but by id.
   */
  erasure: "delete" | "keep" | { blank: string[] }
}

/**
 * What a context keeps about people, declared once beside its models: the
 * copy a customer receives and what erasure removes both follow from it.
 */
export type PersonalData = {
  context: string
  label: Bilingual
  tables: PersonalTable[]
}

/** A module whose rows are sealed opens them itself. */
export type PersonalRecords = {
  /** Everything about one customer, in readable form, by table. */
  personalRecords(
    customerId: string
  ): Promise<Record<string, Record<string, unknown>[]>>
}

/** A module with sealed rows, for the change of keys. */
export type Resealing = {
  /**
   * Seals so many values anew with the current key, oldest id first; values
   * written meanwhile are left alone.
   *
   * @returns how many were sealed anew; 0 when none is left
   */
  resealBatch(limit: number): Promise<number>
}
