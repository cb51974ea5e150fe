import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { WARNINGS } from "../../modules/membership/rules/expiry-warning"
import type { Warning } from "../../modules/membership/rules/expiry-warning"
import { readStoreZone } from "../store/store-zone"

/** A member's points that expire in one calendar month of the store. */
export type ExpiringPoints = {
  member_id: string
  customer_id: string
  /** `YYYY-MM` in the store's zone. */
  month: string
  warning: Warning
  points: number
  first_at: Date
  last_at: Date
}

const rowsSchema = z.array(
  z.object({
    member_id: z.string(),
    customer_id: z.string(),
    month: z.string(),
    warning: z.enum(WARNINGS),
    points: z.coerce.number(),
    first_at: z.date(),
    last_at: z.date(),
  })
)

/** No month is longer. */
const LONGEST_MONTH_DAYS = 31

/** Of the key that makes a warning happen once. */
const WARNING_KEY = "points-expiry"

/** What a warning is about. */
export const expirySource = ({
  member_id,
  month,
}: Pick<ExpiringPoints, "member_id" | "month">): string =>
  `${member_id}:${month}`

export const expiryWarningKey = (
  expiring: Pick<ExpiringPoints, "member_id" | "month" | "warning">
): string => `${WARNING_KEY}:${expiring.warning}:${expirySource(expiring)}`

const WARNABLE = `
  select w.*, m.customer_id from (
    select member_id,
           to_char(expires_at at time zone :zone, 'YYYY-MM') as month,
           case when min(expires_at) <= :last::timestamptz
                then 'last' else 'first' end as warning,
           sum(points_left) as points,
           min(expires_at) as first_at, max(expires_at) as last_at
      from balm_points_lot
     where points_left > 0 and deleted_at is null and expires_at > :now
       and expires_at <= :until::timestamptz
                         + make_interval(days => ${LONGEST_MONTH_DAYS})
     group by 1, 2
    having min(expires_at) <= :until::timestamptz) w
    join balm_member m on m.id = w.member_id and m.deleted_at is null
    join customer c on c.id = m.customer_id and c.deleted_at is null
     and coalesce(nullif(c.phone, ''), nullif(c.email, '')) is not null
   where (w.warning = 'last' or w.first_at <= :first::timestamptz)
     and not exists (
       select 1 from balm_message s
        where s.deleted_at is null
          and s.dedupe_key = '${WARNING_KEY}:' || w.warning || ':'
                             || w.member_id || ':' || w.month)
   order by w.first_at, w.member_id
   limit :limit`

/**
 * Points that expire soon and whose owners can be reached and have not been
 * warned yet, by member and month; the soonest first. The whole month is counted, so that
 * one message speaks of all of it.
 *
 * @param bounds until when they have to expire for each warning; null: none
 */
export const readExpiringPoints = async (
  container: MedusaContainer,
  {
    now,
    bounds,
    limit,
  }: { now: Date; bounds: Record<Warning, Date | null>; limit: number }
): Promise<ExpiringPoints[]> => {
  const { first, last } = bounds
  const until = first && last ? (first > last ? first : last) : (first ?? last)
  if (!until) {
    return []
  }
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(WARNABLE, {
    zone: readStoreZone(container),
    now,
    first,
    last,
    until,
    limit,
  })
  return rowsSchema.parse(rows)
}

/** Of these sources, those whose member still has points to lose. */
export const readStillExpiring = async (
  container: MedusaContainer,
  sources: string[],
  now: Date
): Promise<Set<string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select s.source
       from unnest(?::text[]) as s(source)
      where exists (
        select 1 from balm_points_lot l
         where l.member_id = split_part(s.source, ':', 1)
           and l.points_left > 0 and l.deleted_at is null and l.expires_at > ?
           and to_char(l.expires_at at time zone ?, 'YYYY-MM')
               = split_part(s.source, ':', 2))`,
    [sources, now, readStoreZone(container)]
  )
  const found = z.array(z.object({ source: z.string() })).parse(rows)
  return new Set(found.map(({ source }) => source))
}
