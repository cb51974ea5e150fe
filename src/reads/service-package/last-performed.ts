import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const rowsSchema = z.array(
  z.object({ product_id: z.string(), at: z.coerce.date() })
)

/**
 * When somebody last had each treatment, by product: the newest session used
 * and not taken back, of a package of theirs or of somebody else's.
 */
export const readLastPerformed = async (
  container: MedusaContainer,
  customerId: string
): Promise<Record<string, Date>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown = await sql
    .select("s.product_id")
    .max("r.performed_at as at")
    .from({ r: "balm_session_redemption" })
    .join({ s: "balm_service" }, "s.id", "r.service_id")
    .where((who) => {
      who
        .where({ "r.customer_id": customerId, "r.used_by": null })
        .orWhere({ "r.used_by": customerId })
    })
    .whereNull("r.reversed_at")
    .whereNull("r.deleted_at")
    .groupBy("s.product_id")
  return Object.fromEntries(
    rowsSchema.parse(rows).map(({ product_id, at }) => [product_id, at])
  )
}
