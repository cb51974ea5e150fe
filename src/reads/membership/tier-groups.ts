import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

/** A customer who is to be in a group, or to be in it no longer. */
export type GroupPlace = { customer_id: string; customer_group_id: string }

const rowsSchema = z.array(
  z.object({
    customer_id: z.string(),
    customer_group_id: z.string(),
    wanted: z.boolean(),
  })
)

/**
 * Where the groups of tiers differ from the tiers of members, in one pass:
 * who is missing in a group, and who is in one without having its tier.
 * Groups of no tier are nobody's business here.
 *
 * @param customerIds only these; null: everybody
 */
export const readMisplaced = async (
  container: MedusaContainer,
  customerIds: string[] | null
): Promise<{ missing: GroupPlace[]; surplus: GroupPlace[] }> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `with wanted as (
       select m.customer_id, t.customer_group_id
         from balm_member m
         join balm_tier t on t.id = m.tier_id and t.deleted_at is null
         join customer c on c.id = m.customer_id and c.deleted_at is null
         join customer_group g on g.id = t.customer_group_id
          and g.deleted_at is null
        where m.deleted_at is null and (:all or m.customer_id = any(:ids))),
     found as (
       select l.customer_id, l.customer_group_id
         from customer_group_customer l
        where l.deleted_at is null and (:all or l.customer_id = any(:ids))
          and l.customer_group_id in (
              select customer_group_id from balm_tier
               where customer_group_id is not null))
     select coalesce(w.customer_id, f.customer_id) as customer_id,
            coalesce(w.customer_group_id, f.customer_group_id) as customer_group_id,
            w.customer_id is not null as wanted
       from wanted w
       full join found f using (customer_id, customer_group_id)
      where w.customer_id is null or f.customer_id is null
      order by 1, 2`,
    { all: customerIds === null, ids: customerIds ?? [] }
  )
  const places = rowsSchema.parse(rows)
  const pick = (wanted: boolean) =>
    places
      .filter((place) => place.wanted === wanted)
      .map(({ wanted: _, ...place }) => place)
  return { missing: pick(true), surplus: pick(false) }
}
