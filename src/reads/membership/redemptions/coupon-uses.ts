import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RedemptionUse } from "../../../modules/membership/types"
import { firstUlidAt } from "../../../shared/ids"
import { readPlacedOrders } from "../../order/placed-orders"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    order_id: z.string(),
    discount: z.coerce.string(),
    occurred_at: z.date(),
  })
)

/** The first id that a discount of an order can have at a moment. */
const adjustmentsFrom = (moment: Date): string =>
  `ordliadj_${firstUlidAt(moment)}`

const oldest = (redemptions: { issued_at: Date }[]): Date =>
  new Date(Math.min(...redemptions.map((one) => one.issued_at.getTime())))

/**
 * Discounts that coupons of redemptions give in orders. By what stands in the
 * order, not by the promotion's own counter: Medusa does not count a coupon
 * that somebody has deactivated while it lay in a cart.
 */
export const couponDiscounts = (sql: Knex) =>
  sql
    .from({ a: "order_line_item_adjustment" })
    .join({ r: "balm_redemption" }, "r.code", "a.code")
    .join({ i: "order_item" }, "i.item_id", "a.item_id")
    .join({ o: "order" }, (on) =>
      on.on("o.id", "i.order_id").andOn("o.version", "i.version")
    )
    .whereNull("a.deleted_at")
    .whereNull("r.deleted_at")
    .whereNull("i.deleted_at")
    .whereNull("o.deleted_at")
    .where("o.is_draft_order", false)
    .where("a.amount", ">", 0)

/**
 * Which orders have used which coupons, and for how much.
 *
 * @param where of these orders; or of these redemptions, in orders since the
 *   oldest was issued (discounts have no index by code)
 */
export const readCouponUses = async (
  container: MedusaContainer,
  where:
    { orderIds: string[] } | { redemptions: { id: string; issued_at: Date }[] }
): Promise<RedemptionUse[]> => {
  if ("redemptions" in where && where.redemptions.length === 0) {
    return []
  }
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const query = couponDiscounts(sql)
    .select({
      id: "r.id",
      order_id: "o.id",
      discount: sql.raw("sum(a.amount)"),
      occurred_at: "o.created_at",
    })
    .whereRaw(
      `a.version = (select max(version) from order_line_item_adjustment
                     where item_id = a.item_id and deleted_at is null)`
    )
    .groupBy("r.id", "o.id", "o.created_at")
    .orderBy("r.id")
  const rows = rowsSchema.parse(
    await ("orderIds" in where
      ? query.whereIn("i.order_id", where.orderIds)
      : query
          .whereIn(
            "r.id",
            where.redemptions.map(({ id }) => id)
          )
          .where("a.id", ">=", adjustmentsFrom(oldest(where.redemptions))))
  )
  if (rows.length === 0) {
    return []
  }
  const orders = await readPlacedOrders(container, [
    ...new Set(rows.map((row) => row.order_id)),
  ])
  const totalOf = new Map(orders.map((order) => [order.id, order.gross_total]))
  return rows.map((row) => ({
    ...row,
    order_total: totalOf.get(row.order_id) ?? 0,
  }))
}
