import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { EXPIRY_REMINDERS } from "../../modules/service-package/rules/package-reminder"
import type { ExpiryReminder } from "../../modules/service-package/rules/package-reminder"
import { dayIn } from "../../shared/zone"

/** Of the key that makes a reminder happen once. */
const KEY = "package-expiry"

/** What a customer still has that ends at one moment. */
const rowsSchema = z.array(
  z.object({
    customer_id: z.string(),
    /** Seconds since 1970: names the moment in keys. */
    ends: z.coerce.string(),
    expires_at: z.date(),
    reminder: z.enum(EXPIRY_REMINDERS),
    packages: z.array(z.object({ title: z.string(), left: z.number() })),
  })
)
export type EndingPackages = z.infer<typeof rowsSchema>[number]

/** What a reminder is about: another end is another occasion. */
export const endingSource = ({
  customer_id,
  ends,
}: Pick<EndingPackages, "customer_id" | "ends">): string =>
  `${customer_id}:${ends}`

export const endingKey = (
  ending: Pick<EndingPackages, "customer_id" | "ends" | "reminder">
): string => `${KEY}:${ending.reminder}:${endingSource(ending)}`

/** Entitlements whose time runs, with sessions left, of people still there. */
const OPEN = `
  select e.id, e.customer_id, e.title, e.granted_at, e.expires_at,
         e.validity_from, e.validity_days,
         extract(epoch from e.expires_at)::bigint as ends,
         sum(l.sessions)::int as "left"
    from balm_entitlement e
    join balm_session_entry l
      on l.entitlement_id = e.id and l.deleted_at is null
    join customer c on c.id = e.customer_id and c.deleted_at is null
     and c.metadata->>'balm_erased_at' is null
     and coalesce(nullif(c.phone, ''), nullif(c.email, '')) is not null
   where e.deleted_at is null and e.frozen_at is null and e.expires_at > :now`

/**
 * Days are counted on the store's calendar. Whatever lasts no longer than a
 * reminder's lead from its sale, or from its first use where its clock starts
 * there, is fresh in mind: that reminder is left out.
 */
const ENDING = `
  with open as (
    ${OPEN} and e.expires_at <= :until
     group by e.id having sum(l.sessions) > 0),
  counted as (
    select o.*,
           (expires_at at time zone :zone)::date - :today::date as days,
           (expires_at at time zone :zone)::date
             - (case when validity_from = 'first_use' and validity_days > 0
                     then greatest(granted_at,
                            expires_at - make_interval(days => validity_days))
                     else granted_at end at time zone :zone)::date as span
      from open o),
  due as (
    select c.*, case when days <= :last::int and span > :last::int then 'last'
                     when days <= :first::int and days > coalesce(:last::int, -1)
                      and span > :first::int then 'first' end as reminder
      from counted c)
  select d.customer_id, d.ends, min(d.expires_at) as expires_at, d.reminder,
         json_agg(json_build_object('title', d.title, 'left', d."left")
                  order by d.granted_at, d.id) as packages
    from due d
   where d.reminder is not null and not exists (
     select 1 from balm_message m
      where m.deleted_at is null
        and m.dedupe_key = '${KEY}:' || d.reminder || ':' || d.customer_id
                           || ':' || d.ends)
   group by d.customer_id, d.ends, d.reminder
   order by d.ends, d.customer_id
   limit :limit`

const DAY_MILLISECONDS = 86_400_000

/**
 * What ends soon and has not been reminded of, by customer and moment, the
 * soonest first. A run that was missed is made up for, as long as the later
 * reminder is not due and the end has not come.
 *
 * @param days of the store before the end, for each reminder; null: none
 */
export const readEndingPackages = async (
  container: MedusaContainer,
  {
    now,
    zone,
    days,
    limit,
  }: {
    now: Date
    zone: string
    days: Record<ExpiryReminder, number | null>
    limit: number
  }
): Promise<EndingPackages[]> => {
  const most = Math.max(days.first ?? 0, days.last ?? 0)
  if (most === 0) {
    return []
  }
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(ENDING, {
    now,
    zone,
    today: dayIn(now, zone),
    // A day of the store's is an hour longer at most, and ends later.
    until: new Date(now.getTime() + (most + 2) * DAY_MILLISECONDS),
    ...days,
    limit,
  })
  return rowsSchema.parse(rows)
}

const sourcesSchema = z.array(z.object({ source: z.string() }))

/** Of these sources, those whose customer still has sessions that end then. */
export const readStillEnding = async (
  container: MedusaContainer,
  sources: string[],
  now: Date
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `with open as (
       ${OPEN} and e.customer_id in (
         select split_part(s, ':', 1) from unnest(:sources::text[]) as s)
        group by e.id having sum(l.sessions) > 0)
     select distinct customer_id || ':' || ends as source from open
      where customer_id || ':' || ends = any(:sources::text[])`,
    { now, sources }
  )
  return new Set(sourcesSchema.parse(rows).map(({ source }) => source))
}
