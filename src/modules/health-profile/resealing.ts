import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring } from "../../shared/keyring"
import { resealRows } from "../../shared/reseal"
import { SEALED_TABLES } from "./sealing"

/**
 * Seals up to so many values anew with the current key, table by table.
 *
 * @returns how many; 0 when none is left
 * @throws the first fault, once only rows are left that do not open
 */
export const resealHealth = async (
  sql: Knex,
  keyring: Keyring,
  limit: number
): Promise<number> => {
  let fault: unknown
  for (const table of SEALED_TABLES) {
    try {
      const done = await resealRows(sql, table, keyring, limit)
      if (done > 0) {
        return done
      }
    } catch (error) {
      // What does not open holds up no other table, and is told at the end.
      fault ??= error
    }
  }
  if (fault !== undefined) {
    throw fault
  }
  return 0
}
