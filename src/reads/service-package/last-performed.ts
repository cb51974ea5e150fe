import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const rowsSchema = z.array(
  z.object({ product_id: z.string(), at: z.coerce.date() })
)

/**
 * When a customer last had each treatment, by product: the newest session
 * used and not given back.
 */
export const readLastPerformed = async (
  container: MedusaContainer,
  customerId: string
): Promise<Record<string, Date>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await sql
    .select("s.product_id")
    .max("l.occurred_at as at")
    .from({ e: "balm_entitlement" })
    .join({ i: "balm_entitlement_item" }, "i.entitlement_id", "e.id")
    .join({ l: "balm_session_entry" }, "l.entitlement_item_id", "i.id")
    .join({ s: "balm_service" }, "s.id", "i.service_id")
    .where({ "e.customer_id": customerId, "l.kind": "redeem" })
    .whereNull("e.deleted_at")
    .whereNull("l.deleted_at")
    .whereNotExists(
      sql
        .select(sql.raw("1"))
        .from({ r: "balm_session_entry" })
        .where({ "r.kind": "reverse" })
        .whereRaw("r.source_id = l.id")
    )
    .groupBy("s.product_id")
  return Object.fromEntries(
    rowsSchema.parse(rows).map(({ product_id, at }) => [product_id, at])
  )
}
