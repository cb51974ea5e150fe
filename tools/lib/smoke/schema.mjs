// @ts-check
import { connected } from "../database.mjs"
import { expect } from "./checks.mjs"

/** Ours: Balm's tables, its link tables and its search indexes. */
const OWN = /balm_/

const COLUMNS = `
  select table_name as owner,
         concat_ws(' ', 'column', table_name || '.' || column_name, data_type,
           character_maximum_length, numeric_precision, is_nullable,
           column_default, generation_expression) as line
    from information_schema.columns where table_schema = 'public'`

const CONSTRAINTS = `
  select c.relname as owner,
         concat_ws(' ', 'constraint', c.relname || '.' || k.conname,
           pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join information_schema.tables t
      on t.table_name = c.relname and t.table_schema = 'public'`

const INDEXES = `
  select tablename as owner, 'index ' || indexdef as line
    from pg_indexes where schemaname = 'public'`

const TRIGGERS = `
  select event_object_table as owner,
         concat_ws(' ', 'trigger', event_object_table, trigger_name,
           event_manipulation, action_statement) as line
    from information_schema.triggers where trigger_schema = 'public'`

/**
 * Everything about tables that are not ours, one line each.
 *
 * @param {string} url
 * @returns {Promise<Set<string>>}
 */
export const coreSchema = (url) =>
  connected(url, async (query) => {
    const rows = await query(
      [COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS].join(" union all ")
    )
    return new Set(
      rows
        .filter((row) => !OWN.test(String(row.owner)))
        // A default that is made up anew by each migration.
        .map((row) => String(row.line).replace(/'01[0-9A-Z]{24}'/, "'<id>'"))
    )
  })

/**
 * @param {Set<string>} without of a store that never saw Balm
 * @param {Set<string>} withBalm
 */
export const checkSameSchema = (without, withBalm) => {
  expect(without.size > 1000, "the store without Balm has hardly any tables")
  const lost = [...without].filter((line) => !withBalm.has(line))
  const added = [...withBalm].filter((line) => !without.has(line))
  expect(
    lost.length + added.length === 0,
    [
      ...lost.map((line) => `lost: ${line}`),
      ...added.map((line) => `added: ${line}`),
    ]
      .slice(0, 10)
      .join("\n        ")
  )
  return without.size
}
