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
const ORDERED = `
  from "order" o
  join order_item i on i.order_id = o.id and i.version = o.version
    and i.deleted_at is null
  join order_line_item l on l.id = i.item_id
  where o.deleted_at is null
    and o.is_draft_order = false and o.status <> 'draft'
    and o.customer_id is not null
    and length(l.metadata ->> 'balm_staff_id') between 1 and 64`

/** In Medusa an order that was performed cannot be canceled. */
const SERVED = `${ORDERED} and o.canceled_at is null`

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

/**
 * Pairs of canceled orders, each with the latest day that still stands: of
 * another order, or of a session that was used.
 */
const OF_CANCELED = `
  select distinct gone.id, gone.staff_id, gone.customer_id,
    greatest(
      (select max(o.created_at) ${SERVED}
        and o.customer_id = gone.customer_id
        and l.metadata ->> 'balm_staff_id' = gone.staff_id),
      (select max(r.performed_at) from balm_session_redemption r
        where r.staff_id = gone.staff_id
          and coalesce(r.used_by, r.customer_id) = gone.customer_id
          and r.reversed_at is null and r.deleted_at is null)) as served_at
  from (select o.id, o.customer_id,
      l.metadata ->> 'balm_staff_id' as staff_id
    ${ORDERED} and o.canceled_at is not null and :which) as gone`

const standingSchema = z.array(
  z.object({
    staff_id: z.string(),
    customer_id: z.string(),
    /** Null: no order is left in which they served. */
    served_at: z.coerce.date().nullable(),
  })
)

/** What canceled orders leave of "who served whom". */
export const readStandingService = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<z.infer<typeof standingSchema>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(OF_CANCELED, {
    which: sql.raw("o.id = any(?::text[])", [orderIds]),
  })
  return standingSchema.parse(rows)
}

/** Ids of canceled orders whose pair still claims a day that no order bears. */
export const readOrdersLackingWithdrawal = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select distinct c.id from (${OF_CANCELED}) as c
     join balm_served_customer s on s.staff_id = c.staff_id
       and s.customer_id = c.customer_id and s.deleted_at is null
       and s.last_served_at > coalesce(c.served_at, '-infinity')
     order by c.id limit :limit`,
    {
      which: sql.raw("o.id > ?", [
        page.after ?? `order_${firstUlidAt(page.since)}`,
      ]),
      limit: page.limit,
    }
  )
  return idsSchema.parse(rows).map((row) => row.id)
}
