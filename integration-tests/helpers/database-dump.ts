import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

const SCHEMA = `
  select table_name || ' ' || column_name || ' ' || data_type
           || ' ' || coalesce(column_default, '') as line
    from information_schema.columns
   where table_schema not in ('pg_catalog', 'information_schema')
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all
  select conname || ' ' || pg_get_constraintdef(c.oid)
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
   where n.nspname = 'public'
  union all
  select p.proname || ' ' || p.prosrc
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = 'public' and p.prolang <> 13
  union all select description from pg_description d
   where d.objoid > 16384`

/**
 * Everything a dump of the database holds, as text: each row of each table
 * with all its columns (bytea in hex, as `pg_dump` writes it), and the names
 * and definitions of the schema. The PostgreSQL of the tests comes without
 * `pg_dump`.
 *
 * @returns lines, and how many tables and rows they come from
 */
export const dumpDatabase = async (
  container: MedusaContainer
): Promise<{ text: string; tables: number; rows: number }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const linesOf = async (query: string): Promise<string[]> => {
    const result: { rows: { line: string | null }[] } = await sql.raw(query)
    return result.rows.map(({ line }) => line ?? "")
  }
  const tables = await linesOf(
    `select format('%I.%I', table_schema, table_name) as line
       from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')
      order by 1`
  )
  const rows: string[] = []
  for (const table of tables) {
    rows.push(...(await linesOf(`select t::text as line from ${table} t`)))
  }
  const schema = await linesOf(SCHEMA)
  return {
    text: [...rows, ...schema].join("\n"),
    tables: tables.length,
    rows: rows.length,
  }
}

const CHINESE = /[\u3400-\u9fff]/

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/**
 * Which words a text gives away: as a word in any case (Chinese has no word
 * boundaries), escaped as JSON does for some writers, or as bytes in hex.
 */
export const wordsIn = (text: string, words: string[]): string[] => {
  const lower = text.toLowerCase()
  return words.filter((word) => {
    const hex = Buffer.from(word, "utf8").toString("hex")
    const json = JSON.stringify(word)
      .slice(1, -1)
      .replace(
        /[^\x20-\x7e]/g,
        (character) =>
          `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
      )
    return (
      (CHINESE.test(word)
        ? lower.includes(word.toLowerCase()) ||
          lower.includes(json.toLowerCase())
        : new RegExp(`(?<![a-z0-9_])${escaped(word)}(?![a-z0-9_])`, "i").test(
            text
          )) ||
      // Short words occur in hex by chance.
      (hex.length >= 16 && lower.includes(hex))
    )
  })
}
