import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { POINTS_SOURCE_TYPES } from "../../../modules/membership/models/points-source"
import {
  expectedBreakage,
  liabilityValue,
  LIABILITY_BUCKETS,
} from "../../../modules/membership/rules/liability"
import type {
  Breakage,
  EndedLots,
  LiabilityValue,
} from "../../../modules/membership/rules/liability"
import type { MembershipSettings } from "../../../modules/membership/types"
import { PARTS, partsAt } from "./parts"

const BUCKETS = `${PARTS}
  select bucket, sum(points) as points, count(distinct member_id) as members
    from part cross join unnest(buckets) as bucket
   group by bucket order by bucket`

/**
 * What became of lots past their date. A movement that finds points expired
 * gives them back before it takes them; any other return undoes a use.
 */
const ENDED = `
  with ended as (
    select id, points_left from balm_points_lot
     where expires_at <= :now and deleted_at is null),
  taken as (
    select d.kind, sum(a.points) as points
      from ended l
      join balm_points_allocation a
        on a.credit_entry_id = l.id and a.deleted_at is null
      join balm_points_entry d on d.id = a.debit_entry_id
     group by d.kind),
  given_back as (
    select source_type = any(:movements) as had_expired, sum(points) as points
      from balm_points_entry
     where kind = 'return' and deleted_at is null group by 1)
  select (select count(*) from ended) as lots,
         greatest(0,
           coalesce((select sum(points_left) from ended), 0)
           + coalesce((select sum(points) from taken where kind = 'expire'), 0)
           - coalesce((select points from given_back where had_expired), 0))
           as expired,
         greatest(0,
           coalesce((select sum(points) from taken
                      where kind not in ('expire', 'reverse')), 0)
           - coalesce((select points from given_back where not had_expired), 0))
           as used`

const count = z.coerce.number()

const bucketsSchema = z.array(
  z.object({ bucket: z.string(), points: count, members: count })
)

const endedSchema = z.tuple([
  z.object({ lots: count, expired: count, used: count }),
])

/** Points in a bucket, of how many members, and their worth. */
export type LiabilityPart = LiabilityValue & {
  bucket: string
  points: number
  members: number
}

/** What the store owes its members in points at a moment. */
export type PointsLiability = {
  at: Date
  currency_code: string
  /** Currency units per point; null: no value in this currency. */
  point_value: number | null
  outstanding: LiabilityPart
  usable: LiabilityPart
  pending: LiabilityPart
  /** What members owe, for points of refunded purchases they had spent. */
  debts: LiabilityPart
  breakage: Breakage
  by_age: LiabilityPart[]
  /** By month of the store's days, the next first; those without a date last. */
  by_expiry: LiabilityPart[]
}

const readEnded = async (
  container: MedusaContainer,
  now: Date
): Promise<EndedLots> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(ENDED, {
    now,
    movements: [...POINTS_SOURCE_TYPES],
  })
  const [ended] = endedSchema.parse(rows)
  return ended
}

/** Points owed, by state, age and month of expiry, and what they are worth. */
export const readPointsLiability = async (
  container: MedusaContainer,
  settings: MembershipSettings,
  { now, currency_code }: { now: Date; currency_code: string }
): Promise<PointsLiability> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: unknown[] }>(
    BUCKETS,
    partsAt(container, now)
  )
  const buckets = bucketsSchema.parse(rows)
  const breakage = expectedBreakage(
    await readEnded(container, now),
    settings["membership.expected_breakage_percent"]
  )
  const worth = settings["membership.point_value"][currency_code]
  const valued = (part: (typeof buckets)[number]): LiabilityPart => ({
    ...part,
    ...liabilityValue(part.points, worth, {
      currency_code,
      // Nobody expects a debt to expire.
      percent: part.bucket === "debts" ? 0 : breakage.percent,
    }),
  })
  const named = (bucket: string): LiabilityPart =>
    valued(
      buckets.find((part) => part.bucket === bucket) ?? {
        bucket,
        points: 0,
        members: 0,
      }
    )
  return {
    at: now,
    currency_code,
    point_value: worth ?? null,
    outstanding: named("outstanding"),
    usable: named("usable"),
    pending: named("pending"),
    debts: named("debts"),
    breakage,
    by_age: LIABILITY_BUCKETS.filter((name) => name.startsWith("age-")).map(
      named
    ),
    by_expiry: buckets
      .filter(({ bucket }) => bucket.startsWith("expires-"))
      .map(valued),
  }
}
