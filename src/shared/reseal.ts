import { MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { reasonOf } from "./errors"
import type { Keyring, SealedPlace } from "./keyring"

/**
 * A table with sealed columns, of bytes or of text in base64, and one column
 * that names the key of them.
 */
export type SealedTable = {
  name: string
  /** Columns that tell where a value belongs. */
  placeColumns: string[]
  /** Sealed column by column: the place each one opens in. */
  sealed: Record<string, (row: Record<string, unknown>) => SealedPlace>
  /** Rows held in memory at a time; fewer where a row is a picture. */
  page: number
}

type SealedRow = Record<string, unknown> & { id: string }

/** Ids of keys other than the current one that rows are sealed with. */
const otherKeys = async (
  sql: Knex,
  table: string,
  currentId: string
): Promise<string[]> => {
  const ids: string[] = []
  let last = ""
  for (;;) {
    // One step in the index per key, however many rows each has.
    const [row]: { key_id: string }[] = await sql(table)
      .select("key_id")
      .where("key_id", ">", last)
      .orderBy("key_id")
      .limit(1)
    if (!row) {
      return ids.filter((id) => id !== currentId)
    }
    last = row.key_id
    ids.push(last)
  }
}

/** One row, sealed anew; null columns stay null. */
const resealed = (
  row: SealedRow,
  keyId: string,
  { sealed }: SealedTable,
  keyring: Keyring
): Record<string, Buffer | string> => {
  const again = (bytes: Buffer, place: SealedPlace): Buffer =>
    keyring.sealBytes(
      keyring.openBytes({ key_id: keyId, sealed: bytes }, place),
      place
    ).sealed
  const fresh: Record<string, Buffer | string> = {}
  for (const [column, placeOf] of Object.entries(sealed)) {
    const kept = row[column]
    if (Buffer.isBuffer(kept)) {
      fresh[column] = again(kept, placeOf(row))
    } else if (typeof kept === "string") {
      fresh[column] = again(Buffer.from(kept, "base64"), placeOf(row)).toString(
        "base64"
      )
    }
  }
  return fresh
}

/**
 * Seals up to `limit` rows of a table anew with the current key, oldest id
 * first. Its rows are locked until the batch is done, and changed only while
 * they are still sealed with the key they were read with, so writers and a
 * second run at the same time lose nothing. A row
 * that does not open stays as it is and does not hold up the others.
 *
 * @returns how many rows were sealed anew; 0 when none is left
 * @throws {MedusaError} unexpected_state once only rows are left that do not
 *   open; the sentence names the missing key
 */
export const resealRows = async (
  sql: Knex,
  table: SealedTable,
  keyring: Keyring,
  limit: number
): Promise<number> => {
  let done = 0
  let failed = 0
  let fault: string | undefined
  const columns = ["id", ...table.placeColumns, ...Object.keys(table.sealed)]
  for (const keyId of await otherKeys(sql, table.name, keyring.currentId)) {
    let after = ""
    while (done < limit) {
      const rows: SealedRow[] = await sql(table.name)
        .select(columns)
        .where({ key_id: keyId })
        .where("id", ">", after)
        .orderBy("id")
        .limit(Math.min(table.page, limit - done))
        // A writer with the same key waits, and then changes what is new.
        .forUpdate()
      if (rows.length === 0) {
        break
      }
      for (const row of rows) {
        after = row.id
        try {
          const fresh = resealed(row, keyId, table, keyring)
          done += await sql(table.name)
            .where({ id: row.id, key_id: keyId })
            .update({ ...fresh, key_id: keyring.currentId })
        } catch (error) {
          failed += 1
          fault ??= `${row.id}: ${reasonOf(error)}`
        }
      }
    }
  }
  if (done === 0 && fault !== undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${failed} rows of ${table.name} could not be sealed anew and were left as they are. ${fault}`
    )
  }
  return done
}

/**
 * Seals up to `limit` rows of several tables anew, one table after the other.
 * What does not open in one of them holds up no other.
 *
 * @returns how many; 0 when none is left
 * @throws the first fault, once only rows are left that do not open
 */
export const resealTables = async (
  sql: Knex,
  tables: SealedTable[],
  keyring: Keyring,
  limit: number
): Promise<number> => {
  let fault: unknown
  for (const table of tables) {
    try {
      const done = await resealRows(sql, table, keyring, limit)
      if (done > 0) {
        return done
      }
    } catch (error) {
      fault ??= error
    }
  }
  if (fault !== undefined) {
    throw fault
  }
  return 0
}
