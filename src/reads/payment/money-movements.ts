import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const row = z.object({
  id: z.string(),
  order_id: z.string(),
  amount: z.coerce.string(),
  currency_code: z.string(),
  occurred_at: z.coerce.date(),
  /** What whoever refunded wrote; null: nothing, or a capture. */
  note: z.string().nullable(),
})

/** A capture or refund of an order's payment; amount in major units. */
export type MoneyMovement = z.infer<typeof row>

/**
 * Captures or refunds by id with the order they belong to, in one pass. SQL,
 * because Medusa's graph has no way from a capture to its order. One that
 * belongs to no order is absent.
 */
export const readMoneyMovements = async (
  container: MedusaContainer,
  table: "capture" | "refund",
  ids: string[]
): Promise<MoneyMovement[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown[] = await sql
    .select(
      "m.id",
      "l.order_id",
      "m.amount",
      "p.currency_code",
      "m.created_at as occurred_at",
      table === "refund" ? "m.note" : sql.raw("null as note")
    )
    .from({ m: table })
    .join({ p: "payment" }, "p.id", "m.payment_id")
    .join(
      { l: "order_payment_collection" },
      "l.payment_collection_id",
      "p.payment_collection_id"
    )
    .whereIn("m.id", ids)
    .whereNull("m.deleted_at")
    .whereNull("l.deleted_at")
    .orderBy("m.id")
  return z.array(row).parse(rows)
}
