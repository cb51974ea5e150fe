import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Of the key that makes a reminder happen once. */
export const REMINDER_KEY = "patch-test-reminder:"

const rowsSchema = z.array(z.object({ id: z.string() }))

/**
 * Ids of patch tests that lapse within a time, are the newest of their
 * product and customer, and have no reminder yet; the soonest first.
 */
export const readLapsingPatchTests = async (
  container: MedusaContainer,
  { after, before, limit }: { after: Date; before: Date; limit: number }
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await sql
    .select("t.id")
    .from({ t: "balm_patch_test" })
    .where("t.valid_until", ">", after)
    .where("t.valid_until", "<=", before)
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
