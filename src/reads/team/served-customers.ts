import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

/**
 * What makes somebody a customer of a therapist: they served them, or are the
 * one this customer asks for. Each is a subquery of customer ids by user id.
 */
const SERVED_BY = [
  `select s.customer_id from balm_served_customer s
    where s.staff_id = :staff and s.deleted_at is null`,
  `select c.customer_id from balm_client_card c
    where c.preferred_staff_id = :staff and c.deleted_at is null`,
]

const rowsSchema = z.array(z.object({ customer_id: z.string() }))

/**
 * The customers somebody serves, has served or is preferred by.
 *
 * @param among only these are asked about; without it, all of them
 */
export const readServedCustomers = async (
  container: MedusaContainer,
  staffId: string,
  among?: string[]
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw(
    `select distinct served.customer_id
      from (${SERVED_BY.join(" union all ")}) as served
      where :all or served.customer_id = any(:among::text[])`,
    { staff: staffId, all: among === undefined, among: among ?? [] }
  )
  return new Set(rowsSchema.parse(rows).map((row) => row.customer_id))
}
