import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const rowsSchema = z.array(
  z.object({ id: z.string(), refundable: z.coerce.string() })
)

/** Payments of an order with what each can still pay back; major units. */
export const readRefundablePayments = async (
  container: MedusaContainer,
  orderId: string
): Promise<z.infer<typeof rowsSchema>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const moved = (table: "capture" | "refund") =>
    sql(table)
      .sum("amount")
      .whereRaw("payment_id = p.id")
      .whereNull("deleted_at")
  return rowsSchema.parse(
    await sql
      .select("p.id")
      .select(
        sql.raw("coalesce((?), 0) - coalesce((?), 0) as refundable", [
          moved("capture"),
          moved("refund"),
        ])
      )
      .from({ p: "payment" })
      .join(
        { l: "order_payment_collection" },
        "l.payment_collection_id",
        "p.payment_collection_id"
      )
      .where("l.order_id", orderId)
      .whereNull("p.deleted_at")
      .whereNull("l.deleted_at")
      .orderBy("p.id")
  )
}
