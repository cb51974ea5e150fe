import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { firstUlidAt } from "../../shared/ids"
import type { SweepPage } from "../sweep/lacking"

const rowsSchema = z.array(
  z.object({
    staff_id: z.string(),
    customer_id: z.string(),
    served_at: z.coerce.date(),
  })
)
export type ServedLine = z.infer<typeof rowsSchema>[number]

/** Placed orders of a customer, with who served on which line. */
const SERVED = `
  from "order" o
  join order_item i on i.order_id = o.id and i.version = o.version
    and i.deleted_at is null
  join order_line_item l on l.id = i.item_id
  where o.deleted_at is null and o.canceled_at is null
    and o.is_draft_order = false and o.status <> 'draft'
    and o.customer_id is not null
    and length(l.metadata ->> 'balm_staff_id') between 1 and 64`

/** Who served whom in orders: one row per pair and order. */
export const readServedLines = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<ServedLine[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select distinct l.metadata ->> 'balm_staff_id' as staff_id,
       o.customer_id, o.created_at as served_at
     ${SERVED} and o.id = any(?::text[])`,
    [orderIds]
  )
  return rowsSchema.parse(rows)
}

const idsSchema = z.array(z.object({ id: z.string() }))

/**
 * Ids of orders whose pair is not on record, or with an earlier day: the
 * effect is its own mark.
 */
export const readOrdersLackingServed = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select distinct o.id ${SERVED} and o.id > ?
       and not exists (select 1 from balm_served_customer s
         where s.staff_id = l.metadata ->> 'balm_staff_id'
           and s.customer_id = o.customer_id
           and s.last_served_at >= o.created_at and s.deleted_at is null)
     order by o.id limit ?`,
    [page.after ?? `order_${firstUlidAt(page.since)}`, page.limit]
  )
  return idsSchema.parse(rows).map((row) => row.id)
}
