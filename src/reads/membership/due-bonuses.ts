import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { birthdaysOn } from "../../modules/client-card/rules/birthdays-on"
import { membershipSettings } from "../../modules/membership/settings"
import type {
  BonusGrant,
  BonusKind,
  MembershipSettings,
} from "../../modules/membership/types"
import { addTime } from "../../shared/clock"
import { firstUlidAt } from "../../shared/ids"
import { localParts, utcOf } from "../../shared/zone"
import { resolveSettings } from "../settings/resolve-settings"
import { readStoreZone } from "../store/store-zone"

/** What was missed is made good for so long: a gift a year late is none. */
const MISSED_DAYS = 31

/** Whose bonuses: of these customers, or of a page of all. */
export type BonusPage = {
  now: Date
  customerIds?: string[]
  after?: string
  limit: number
}

/**
 * Whoever filled in a card after the day has had no birthday here yet.
 */
const BIRTHDAYS = `
  select c.customer_id, c.customer_id || ':' || d.year as source_id,
         null as order_id, d.at as occurred_at,
         coalesce(nullif(t.birthday_points, 0), :points)::int as points
    from jsonb_to_recordset(:days::jsonb) as d (
      calendar text, month int, day int, leap boolean, year int,
      at timestamptz, until timestamptz)
    join balm_client_card c
      on c.birth_calendar = d.calendar and c.birth_month = d.month
     and c.birth_day = d.day and c.birth_leap_month = d.leap
     and c.created_at < d.until and c.deleted_at is null
    join customer u on u.id = c.customer_id and u.deleted_at is null
    left join balm_member m
      on m.customer_id = c.customer_id and m.deleted_at is null
    left join balm_tier t on t.id = m.tier_id and t.deleted_at is null
   where coalesce(nullif(t.birthday_points, 0), :points) > 0
     and not exists (
       select 1 from balm_points_entry e
        where e.member_id = m.id and e.kind = 'bonus'
          and e.source_type = 'birthday' and e.deleted_at is null
          and e.occurred_at > d.at - interval '300 days')`

/**
 * The first order of a customer that is paid and kept. Orders from before
 * points were counted are visits too, so whoever has one is not new.
 */
const FIRST_VISITS = `
  with fresh as (
    select distinct customer_id from balm_points_source
     where id > :floor and source_type = 'capture' and outcome = 'counted'
       and deleted_at is null),
  paid as (
    select s.customer_id, s.order_id,
           min(s.occurred_at) filter (where s.source_type = 'capture') as paid_at
      from balm_points_source s join fresh f on f.customer_id = s.customer_id
     where s.outcome = 'counted' and s.deleted_at is null
     group by s.customer_id, s.order_id
    having sum(s.amount) > 0
       and not bool_or(s.source_type = 'cancellation')),
  first as (
    select distinct on (customer_id) * from paid
     order by customer_id, paid_at, order_id)
  select f.customer_id, f.order_id as source_id, f.order_id,
         f.paid_at as occurred_at, :points::int as points
    from first f
    left join balm_member m
      on m.customer_id = f.customer_id and m.deleted_at is null
   where f.paid_at > :since
     and not exists (
       select 1 from balm_points_entry e
        where e.member_id = m.id and e.kind = 'bonus'
          and e.source_type = 'first_visit' and e.deleted_at is null
          and (e.source_id = f.order_id or not exists (
            select 1 from balm_points_entry u
             where u.source_type = 'first_visit_undone'
               and u.source_id = e.source_id and u.member_id = e.member_id
               and u.deleted_at is null)))
     and not exists (
       select 1 from "order" o
         join order_transaction t on t.order_id = o.id
          and t.reference = 'capture' and t.deleted_at is null
        where o.customer_id = f.customer_id and o.id < f.order_id
          and o.canceled_at is null and o.deleted_at is null
          and not exists (
            select 1 from balm_points_source s
             where s.order_id = o.id and s.outcome = 'counted'
               and s.deleted_at is null))`

const FIRST_VISITS_UNDONE = `
  select m.customer_id, e.source_id, e.order_id, n.at as occurred_at,
         0 as points
    from (select distinct order_id from balm_points_source
           where id > :floor and deleted_at is null
             and source_type in ('refund', 'cancellation')) f
    join balm_points_entry e
      on e.source_type = 'first_visit' and e.source_id = f.order_id
     and e.kind = 'bonus' and e.deleted_at is null
    join balm_member m on m.id = e.member_id and m.deleted_at is null
   cross join lateral (
      select max(s.occurred_at) as at, sum(s.amount) as net,
             bool_or(s.source_type = 'cancellation') as canceled
        from balm_points_source s
       where s.order_id = f.order_id and s.deleted_at is null) n
   where (n.net <= 0 or n.canceled)
     and not exists (
       select 1 from balm_points_entry u
        where u.source_type = 'first_visit_undone'
          and u.source_id = e.source_id and u.member_id = e.member_id
          and u.deleted_at is null)`

const REVIEWS = `
  select distinct on (b.customer_id)
         b.customer_id, b.id as source_id, null as order_id,
         b.submitted_at as occurred_at, :points::int as points
    from balm_feedback b
    join customer u on u.id = b.customer_id and u.deleted_at is null
    left join balm_member m
      on m.customer_id = b.customer_id and m.deleted_at is null
   where b.submitted_at > :since and b.deleted_at is null
     and not exists (
       select 1 from balm_points_entry e
        where e.member_id = m.id and e.kind = 'bonus'
          and e.source_type = 'review' and e.deleted_at is null
          and e.occurred_at > b.submitted_at - interval '30 days'
          and e.occurred_at < b.submitted_at + interval '30 days')
   order by b.customer_id, b.submitted_at, b.id`

/** The birthdays of the last days, each with when its day began in the store. */
const keptBirthdays = (now: Date, zone: string) => {
  const { year, month, day } = localParts(now, zone)
  const midnight = (days: number) =>
    utcOf({ year, month, day: day - days, hour: 0, minute: 0 }, zone)
  return Array.from({ length: MISSED_DAYS + 1 }, (_, days) =>
    birthdaysOn({ year, month, day: day - days }).map((kept) => ({
      calendar: kept.calendar,
      month: kept.month,
      day: kept.day,
      leap: kept.leap_month,
      year: kept.kept_in,
      at: midnight(days),
      until: midnight(days - 1),
    }))
  ).flat()
}

const POINTS: Partial<Record<BonusKind, keyof MembershipSettings>> = {
  first_visit: "membership.first_visit_points",
  review: "membership.review_points",
}

const QUERIES: Record<BonusKind, string> = {
  birthday: BIRTHDAYS,
  first_visit: FIRST_VISITS,
  first_visit_undone: FIRST_VISITS_UNDONE,
  review: REVIEWS,
}

const rowsSchema = z.array(
  z.object({
    customer_id: z.string(),
    source_id: z.string(),
    order_id: z.string().nullable(),
    points: z.number(),
    occurred_at: z.date(),
  })
)

/**
 * Bonuses of a kind that are due and were not granted, of customers in id
 * order: one query, however many they are.
 */
export const readDueBonuses = async (
  container: MedusaContainer,
  bonus: BonusKind,
  { now, customerIds, after = "", limit }: BonusPage
): Promise<BonusGrant[]> => {
  const settings = await resolveSettings(container, membershipSettings)
  const setting = POINTS[bonus]
  if (setting !== undefined && settings[setting] === 0) {
    return []
  }
  const zone = readStoreZone(container)
  const since = addTime(now, -MISSED_DAYS, "day")
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    `select * from (${QUERIES[bonus]}) due
      where customer_id > :after
        and (:everybody or customer_id = any(:customerIds))
      order by customer_id limit :limit`,
    {
      after,
      limit,
      since,
      everybody: customerIds === undefined,
      customerIds: customerIds ?? [],
      floor: `bpsrc_${firstUlidAt(since)}`,
      points: settings[setting ?? "membership.birthday_points"],
      days:
        bonus === "birthday" ? JSON.stringify(keptBirthdays(now, zone)) : "[]",
    }
  )
  return rowsSchema.parse(rows).map((row) => ({ ...row, bonus }))
}
