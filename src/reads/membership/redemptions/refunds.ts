import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { RedemptionRefund } from "../../../modules/membership/types"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    refunded: z.coerce.string(),
    canceled: z.boolean(),
    occurred_at: z.date(),
  })
)

/**
 * What was paid back of the orders that have used redemptions, in one pass.
 *
 * @param where redemptions, or orders that may have used some
 * @param now for an order of which nothing was paid back
 */
export const readRedemptionRefunds = async (
  container: MedusaContainer,
  where: { redemptionIds: string[] } | { orderIds: string[] },
  now: Date
): Promise<RedemptionRefund[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [column, ids] =
    "orderIds" in where
      ? ["r.order_id", where.orderIds]
      : ["r.id", where.redemptionIds]
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select r.id, coalesce(f.amount, 0) as refunded,
            o.canceled_at is not null as canceled,
            coalesce(greatest(o.canceled_at, f.at), ?) as occurred_at
       from balm_redemption r
       join "order" o on o.id = r.order_id
       left join lateral (
         select sum(f.amount) as amount, max(f.created_at) as at
           from order_payment_collection l
           join payment p on p.payment_collection_id = l.payment_collection_id
           join refund f on f.payment_id = p.id and f.deleted_at is null
          where l.order_id = o.id and l.deleted_at is null) f on true
      where r.state = 'used' and r.deleted_at is null and ${column} = any(?)
      order by r.id`,
    [now, ids]
  )
  return rowsSchema.parse(rows)
}
