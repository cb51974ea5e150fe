import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

/** An open cart, and the codes of coupons that lie in it. */
export type CartHolding = { cart_id: string; codes: string[] }

const rowsSchema = z.array(
  z.object({ cart_id: z.string(), codes: z.array(z.string()) })
)

/** Carts that are no order yet and hold one of these promotions. */
export const readCartsHolding = async (
  container: MedusaContainer,
  promotionIds: string[]
): Promise<CartHolding[]> => {
  if (promotionIds.length === 0) {
    return []
  }
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return rowsSchema.parse(
    await sql
      .select("c.id as cart_id", sql.raw("array_agg(p.code) as codes"))
      .from({ l: "cart_promotion" })
      .join({ c: "cart" }, "c.id", "l.cart_id")
      .join({ p: "promotion" }, "p.id", "l.promotion_id")
      .whereIn("l.promotion_id", promotionIds)
      .whereNull("l.deleted_at")
      .whereNull("c.completed_at")
      .whereNull("c.deleted_at")
      .groupBy("c.id")
      .orderBy("c.id")
  )
}
