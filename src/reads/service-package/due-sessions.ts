import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { LATEST_INTERVAL_DAYS } from "../../modules/service-package/rules/package-reminder"
import { dayIn } from "../../shared/zone"

/** Of the key that makes a reminder happen once for each last use. */
export const INTERVAL_KEY = "session-interval:"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    customer_id: z.string(),
    title: z.string(),
    /** Day of the last use in the store, days since. */
    days: z.number(),
    /** Sessions of the same kind used from its package, and left in it. */
    used: z.number(),
    still: z.number(),
    /** Left of the same treatment in all the customer's packages. */
    left: z.number(),
  })
)

/** A treatment that may come again, by the redemption that was its last. */
export type DueSession = z.infer<typeof rowsSchema>[number]

/**
 * The last use of each treatment by its owner in person, with what is left of
 * it in packages whose time runs.
 */
const LAST_USES = `
  select r.id, r.customer_id, e.title, r.performed_at, r.entitlement_id,
         r.entitlement_item_id, s.minimum_interval_days, open."left"
    from balm_session_redemption r
    join balm_service s on s.id = r.service_id and s.deleted_at is null
     and s.minimum_interval_days > 0
    join balm_entitlement e on e.id = r.entitlement_id
    join customer c on c.id = r.customer_id and c.deleted_at is null
     and c.metadata->>'balm_erased_at' is null
     and coalesce(nullif(c.phone, ''), nullif(c.email, '')) is not null
   cross join lateral (
     select coalesce(sum(l.sessions), 0)::int as "left"
       from balm_entitlement o
       join balm_entitlement_item i on i.entitlement_id = o.id
        and (i.service_id = r.service_id or i.id = r.entitlement_item_id)
       join balm_session_entry l on l.entitlement_id = o.id
        and l.entitlement_item_id = i.id and l.deleted_at is null
      where o.customer_id = r.customer_id and o.deleted_at is null
        and o.frozen_at is null
        and (o.expires_at is null or o.expires_at > :now)) open
   where r.reversed_at is null and r.deleted_at is null
     and (r.used_by is null or r.used_by = r.customer_id)
     and open."left" > 0
     and not exists (
       select 1 from balm_session_redemption n
        where n.customer_id = r.customer_id and n.service_id = r.service_id
          and (n.used_by is null or n.used_by = n.customer_id)
          and n.reversed_at is null and n.deleted_at is null
          and (n.performed_at, n.id) > (r.performed_at, r.id))`

const DUE = `
  with last_use as (
    ${LAST_USES}
     and r.performed_at >= :today::date - :latest::int - 2 - (
       select coalesce(max(minimum_interval_days), 0) from balm_service
        where deleted_at is null)),
  due as (
    select u.*, :today::date - (performed_at at time zone :zone)::date as days
      from last_use u)
  select d.id, d.customer_id, d.title, d.days, d."left", own.used, own.still
    from due d
   cross join lateral (
     select coalesce(sum(l.sessions), 0)::int as still,
            coalesce(-sum(l.sessions) filter (
              where l.source_type = 'redemption'), 0)::int as used
       from balm_entitlement_item i
       join balm_entitlement_item k on k.id = d.entitlement_item_id
       join balm_session_entry l on l.entitlement_id = i.entitlement_id
        and l.entitlement_item_id = i.id and l.deleted_at is null
      where i.entitlement_id = d.entitlement_id
        and coalesce(i.service_id, i.category_id)
            = coalesce(k.service_id, k.category_id)) own
   where d.days between d.minimum_interval_days
                    and d.minimum_interval_days + :latest::int
     and not exists (
       select 1 from balm_message m
        where m.dedupe_key = '${INTERVAL_KEY}' || d.id
          and m.deleted_at is null)
   order by d.performed_at, d.id
   limit :limit`

/**
 * Treatments that may come again, since so many days of the store have passed
 * as their service recommends, and whose customers have not been told; the
 * oldest use first.
 */
export const readDueSessions = async (
  container: MedusaContainer,
  { now, zone, limit }: { now: Date; zone: string; limit: number }
): Promise<DueSession[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(DUE, {
    now,
    zone,
    today: dayIn(now, zone),
    latest: LATEST_INTERVAL_DAYS,
    limit,
  })
  return rowsSchema.parse(rows)
}

/**
 * Of these redemptions, those that still are the last use of a treatment of
 * which sessions are left.
 */
export const readStillDue = async (
  container: MedusaContainer,
  ids: string[],
  now: Date
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select id from (${LAST_USES} and r.id = any(:ids::text[])) u`,
    { now, ids }
  )
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id)
  )
}
