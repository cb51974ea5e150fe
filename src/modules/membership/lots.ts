import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExpiredLot } from "./rules/expiry-entry"
import type { MemberWithPoints, PointsLot } from "./types"

/**
 * A member's points. The sums at the end of the ledger, less the few lots
 * that are pending or past their date: the cost does not grow with the ledger.
 */
const POINTS_OF_MEMBERS = `
  select m.id, m.customer_id, m.tier_id, m.created_at,
         coalesce(e.total_after, 0) as total,
         coalesce(e.lifetime_after, 0) as lifetime,
         p.points as pending, x.gone, x.expiring
    from balm_member m
    left join lateral (
      select total_after, lifetime_after from balm_points_entry
       where member_id = m.id and deleted_at is null
       order by sequence desc limit 1) e on true
   cross join lateral (
      select coalesce(sum(points_left), 0)::int as points from balm_points_lot
       where member_id = m.id and points_left > 0 and deleted_at is null
         and available_at > :now) p
   cross join lateral (
      select coalesce(sum(points_left) filter (where expires_at <= :now), 0)::int as gone,
             coalesce(sum(points_left) filter (where expires_at > :now), 0)::int as expiring
        from balm_points_lot
       where member_id = m.id and points_left > 0 and deleted_at is null
         and available_at <= :now and expires_at <= greatest(:soon::timestamptz, :now::timestamptz)) x
   where m.deleted_at is null and m.id = any(:ids)`

type PointsRow = Omit<MemberWithPoints, "points"> & {
  total: number
  lifetime: number
  pending: number
  gone: number
  expiring: number
}

const lotsSchema = z.array(
  z.object({
    id: z.string(),
    member_id: z.string(),
    order_id: z.string().nullable(),
    points_left: z.number(),
    available_at: z.date(),
    expires_at: z.date().nullable(),
  })
)

const expiredSchema = z.array(
  lotsSchema.element.extend({
    expires_at: z.date(),
    times_expired: z.coerce.number(),
  })
)

const EXPIRED = `
  select l.id, l.member_id, l.order_id, l.points_left, l.available_at,
         l.expires_at,
         (select count(*) from balm_points_allocation a
            join balm_points_entry d
              on d.id = a.debit_entry_id and d.kind = 'expire'
           where a.credit_entry_id = l.id
             and a.deleted_at is null) as times_expired
    from jsonb_to_recordset(?::jsonb) as m (member_id text, at timestamptz)
    join balm_points_lot l on l.member_id = m.member_id
   where l.points_left > 0 and l.deleted_at is null and l.expires_at <= m.at
   order by l.expires_at, l.id`

const openLots = (sql: Knex) =>
  sql("balm_points_lot")
    .select(Object.keys(lotsSchema.element.shape))
    .where("points_left", ">", 0)
    .whereNull("deleted_at")

/** The SQL of lots: what is left of them. */
export const lotQueries = (sql: Knex) => ({
  /** Open lots of orders. */
  async ofOrders(orderIds: string[]): Promise<PointsLot[]> {
    return lotsSchema.parse(await openLots(sql).whereIn("order_id", orderIds))
  },

  /** Open lots of members. */
  async ofMembers(memberIds: string[]): Promise<PointsLot[]> {
    return lotsSchema.parse(await openLots(sql).whereIn("member_id", memberIds))
  },

  /** What is left of lots that had expired at a moment of each member. */
  async expired(
    members: { member_id: string; at: Date }[]
  ): Promise<ExpiredLot[]> {
    const { rows } = await sql.raw<{ rows: unknown[] }>(EXPIRED, [
      JSON.stringify(members),
    ])
    return expiredSchema.parse(rows)
  },

  /** Members who have lots past their date, the longest waiting first. */
  async membersWithExpired(now: Date, limit: number): Promise<string[]> {
    const rows: { member_id: string }[] = await openLots(sql)
      .clearSelect()
      .select("member_id")
      .where("expires_at", "<=", now)
      .groupBy("member_id")
      .orderByRaw("min(expires_at), member_id")
      .limit(limit)
    return rows.map((row) => row.member_id)
  },

  /**
   * Gives open lots a date of expiry, or takes it away, after the store has
   * switched expiry on or off. A lot that has a date keeps it.
   *
   * @param now a full period counts from now, or from when a lot is usable
   * @param months 0: nothing expires any more
   * @returns how many lots changed
   */
  async align(now: Date, months: number): Promise<number> {
    const open = sql("balm_points_lot")
      .where("points_left", ">", 0)
      .whereNull("deleted_at")
    return months === 0
      ? await open
          .whereNotNull("expires_at")
          .update({ expires_at: null, updated_at: sql.fn.now() })
      : await open.whereNull("expires_at").update({
          expires_at: sql.raw(
            "(greatest(available_at, ?) at time zone 'UTC' + make_interval(months => ?)) at time zone 'UTC'",
            [now, months]
          ),
          updated_at: sql.fn.now(),
        })
  },

  /** Points of each order that expired and that no refund gave back. */
  async expiredOfOrders(orderIds: string[]): Promise<Map<string, number>> {
    const rows: { order_id: string; points: number }[] = await sql
      .select("order_id", sql.raw("sum(points)::int as points"))
      .from(
        sql
          .select("l.order_id", "a.points")
          .from({ l: "balm_points_lot" })
          .join({ a: "balm_points_allocation" }, "a.credit_entry_id", "l.id")
          .join({ d: "balm_points_entry" }, "d.id", "a.debit_entry_id")
          .whereIn("l.order_id", orderIds)
          .where("d.kind", "expire")
          .unionAll(
            sql("balm_points_entry")
              .select("order_id", sql.raw("-points"))
              .whereIn("order_id", orderIds)
              .where("kind", "return")
          )
          .as("expired")
      )
      .groupBy("order_id")
    return new Map(rows.map((row) => [row.order_id, row.points]))
  },

  /** Members with their points at a moment, in one pass. */
  async members(
    ids: string[],
    { now, soon }: { now: Date; soon: Date }
  ): Promise<MemberWithPoints[]> {
    const { rows } = await sql.raw<{ rows: PointsRow[] }>(POINTS_OF_MEMBERS, {
      now,
      soon,
      ids,
    })
    return rows.map(
      ({ total, lifetime, pending, gone, expiring, ...member }) => {
        const balance = total - pending - gone
        return {
          ...member,
          points: { balance, pending, expiring_soon: expiring, lifetime },
        }
      }
    )
  },
})
