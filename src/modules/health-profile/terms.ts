import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring, Sealed } from "../../shared/keyring"
import { termWordsSchema } from "./schema"
import { openValue, sealValue, termPlace } from "./sealing"
import type { HealthTermView, TermWords } from "./types"
import { CONDITIONS, CONDITIONS_BY_CODE } from "./vocabulary"

type TermRow = Sealed & { code: string; retired_at: Date | null }

/** The vocabulary: Balm's own, and the store's additions to it. */
export const termQueries = (sql: Knex, keyring: Keyring) => {
  const sealed = (code: string, words: TermWords): Sealed =>
    sealValue(keyring, words, termPlace(code))

  return {
    /** Balm's own, then the store's with the retired ones, oldest first. */
    async all(): Promise<HealthTermView[]> {
      const rows: TermRow[] = await sql("balm_health_term")
        .select("code", "retired_at", "key_id", "sealed")
        .whereNull("deleted_at")
        .orderBy("id")
      const own = rows.map((row) => ({
        code: row.code,
        ...termWordsSchema.parse(openValue(keyring, row, termPlace(row.code))),
        own: true,
        retired: row.retired_at !== null,
      }))
      return [...CONDITIONS, ...own]
    },

    /** @returns which of these codes are in no vocabulary */
    async unknown(codes: string[]): Promise<string[]> {
      const others = codes.filter((code) => !CONDITIONS_BY_CODE.has(code))
      if (others.length === 0) {
        return []
      }
      const rows: { code: string }[] = await sql("balm_health_term")
        .select("code")
        .whereIn("code", others)
        .whereNull("deleted_at")
      const own = new Set(rows.map(({ code }) => code))
      return others.filter((code) => !own.has(code))
    },

    /** @returns the code made for it */
    async add(words: TermWords): Promise<string> {
      const id = generateEntityId("", "bhterm")
      const code = id.replace("bhterm_", "own_").toLowerCase()
      await sql("balm_health_term").insert({
        id,
        code,
        ...sealed(code, words),
      })
      return code
    },

    /** @returns false where there is no such term */
    async change(
      code: string,
      change: { words?: TermWords | undefined; retired_at?: Date | null }
    ): Promise<boolean> {
      const { words, ...columns } = change
      const changed = await sql("balm_health_term")
        .where({ code, deleted_at: null })
        .update({
          ...columns,
          ...(words && sealed(code, words)),
          updated_at: sql.fn.now(),
        })
      return changed > 0
    },
  }
}
