import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Keyring, Sealed } from "../../shared/keyring"
import { sameTerm } from "./rules/same-term"
import { termWordsSchema } from "./schema"
import { openValue, sealValue, termPlace } from "./sealing"
import type { HealthTermView, TermChange, TermWords } from "./types"
import { CONDITIONS, CONDITIONS_BY_CODE } from "./vocabulary"

type TermRow = Sealed & {
  code: string
  version: number
  retired_at: Date | null
}

/** Says nothing of what it means: this sentence may be logged. */
const refuseTwin = (terms: HealthTermView[], words: TermWords): void => {
  const twin = terms.find(({ label }) => sameTerm(label, words.label))
  if (twin) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `The vocabulary has this term already, with the code ${twin.code}: use that one, or offer it again.`
    )
  }
}

/** The vocabulary: Balm's own, and the store's additions to it. */
export const termQueries = (sql: Knex, keyring: Keyring) => {
  const sealed = (code: string, words: TermWords): Sealed =>
    sealValue(keyring, words, termPlace(code))

  /** Balm's own, then the store's with the retired ones, oldest first. */
  const all = async (): Promise<HealthTermView[]> => {
    const rows: TermRow[] = await sql("balm_health_term")
      .select("code", "version", "retired_at", "key_id", "sealed")
      .whereNull("deleted_at")
      .orderBy("id")
    const own = rows.map((row) => ({
      code: row.code,
      ...termWordsSchema.parse(openValue(keyring, row, termPlace(row.code))),
      own: true,
      retired: row.retired_at !== null,
      version: row.version,
    }))
    return [...CONDITIONS, ...own]
  }

  /**
   * Writers of the vocabulary take turns, since words that are sealed cannot
   * be unique: of two who add the same one, the second finds the first one's.
   */
  const allLocked = async (): Promise<HealthTermView[]> => {
    await sql.raw("select pg_advisory_xact_lock(hashtext('balm_health_term'))")
    return await all()
  }

  return {
    all,

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

    /**
     * @returns the code made for it
     * @throws {MedusaError} duplicate_error where the vocabulary has it
     */
    async add(words: TermWords): Promise<string> {
      refuseTwin(await allLocked(), words)
      const id = generateEntityId("", "bhterm")
      const code = id.replace("bhterm_", "own_").toLowerCase()
      await sql("balm_health_term").insert({
        id,
        code,
        version: 1,
        ...sealed(code, words),
      })
      return code
    },

    /** @throws {MedusaError} not_found; duplicate_error as for `add` */
    async change({
      code,
      base_version,
      words,
      ...columns
    }: TermChange): Promise<"written" | "stale"> {
      const terms = await allLocked()
      const term = terms.find((one) => one.own && one.code === code)
      if (!term) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `No term ${code} of your own: look it up in GET /admin/health-terms.`
        )
      }
      if (term.version !== base_version) {
        return "stale"
      }
      if (words) {
        refuseTwin(
          terms.filter((one) => one !== term),
          words
        )
      }
      await sql("balm_health_term")
        .where({ code, deleted_at: null })
        .update({
          ...columns,
          ...(words && sealed(code, words)),
          version: base_version + 1,
          updated_at: sql.fn.now(),
        })
      return "written"
    },
  }
}
