import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Of the key that makes a reminder happen once. */
export const REMINDER_KEY = "patch-test-reminder:"

const rowsSchema = z.array(z.object({ id: z.string() }))

/** Patch tests that no later test of the same product has replaced. */
const newestTests = (sql: Knex): Knex.QueryBuilder =>
  sql
    .select("t.id")
    .from({ t: "balm_patch_test" })
    .whereNull("t.deleted_at")
    .whereNotExists(
      sql
        .select(sql.raw("1"))
        .from({ n: "balm_patch_test" })
        .whereRaw(
          "n.customer_id = t.customer_id and n.product_id = t.product_id"
        )
        .whereRaw("(n.tested_at, n.id) > (t.tested_at, t.id)")
        .whereNull("n.deleted_at")
    )

/** Of these patch tests, those that no later one has replaced. */
export const readNewestPatchTests = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await newestTests(sql).whereIn("t.id", ids)
  return new Set(rowsSchema.parse(rows).map(({ id }) => id))
}

/**
 * Ids of patch tests that lapse within a time, are the newest of their
 * product and customer, and have no reminder yet; the soonest first.
 */
export const readLapsingPatchTests = async (
  container: MedusaContainer,
  { after, before, limit }: { after: Date; before: Date; limit: number }
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await newestTests(sql)
    .where("t.valid_until", ">", after)
    .where("t.valid_until", "<=", before)
    .whereNotExists(
      sql
        .select(sql.raw("1"))
        .from({ m: "balm_message" })
        .whereRaw("m.dedupe_key = ? || t.id", [REMINDER_KEY])
        .whereNull("m.deleted_at")
    )
    .orderBy(["t.valid_until", "t.id"])
    .limit(limit)
  return rowsSchema.parse(rows).map(({ id }) => id)
}
