import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OpenDebit, OpenLot } from "./rules/allocate"
import type { MemberWithPoints } from "./types"

/** Points of lot `l` that nothing has taken yet. */
const LEFT = `(l.points - coalesce((
  select sum(a.points) from balm_points_allocation a
   where a.credit_entry_id = l.id and a.deleted_at is null), 0))::int`

/**
 * A member's points. Sums at the end of the ledger and over the few lots that
 * are pending or about to expire: the cost does not grow with the ledger.
 */
const POINTS_OF_MEMBERS = `
  select m.id, m.customer_id, m.tier_id, m.created_at,
         coalesce(e.total_after, 0) as total,
         coalesce(e.lifetime_after, 0) as lifetime,
         p.points as pending, x.points as expiring
    from balm_member m
    left join lateral (
      select total_after, lifetime_after from balm_points_entry
       where member_id = m.id and deleted_at is null
       order by sequence desc limit 1) e on true
   cross join lateral (
      select coalesce(sum(${LEFT}), 0)::int as points from balm_points_entry l
       where l.member_id = m.id and l.points > 0 and l.deleted_at is null
         and l.available_at > :now) p
   cross join lateral (
      select coalesce(sum(${LEFT}), 0)::int as points from balm_points_entry l
       where l.member_id = m.id and l.points > 0 and l.deleted_at is null
         and l.available_at <= :now and l.expires_at <= :soon) x
   where m.deleted_at is null and m.id = any(:ids)`

type PointsRow = Omit<MemberWithPoints, "points"> & {
  total: number
  lifetime: number
  pending: number
  expiring: number
}

const lots = (sql: Knex) =>
  sql({ l: "balm_points_entry" })
    .select({ credit_entry_id: "l.id" }, sql.raw(`${LEFT} as points`))
    .where("l.points", ">", 0)
    .whereNull("l.deleted_at")
    .whereRaw(`${LEFT} > 0`)

/** The SQL of lots: what is left of them, and what still has to be taken. */
export const lotQueries = (sql: Knex) => ({
  /**
   * What is left of an order's lots; pending ones first, so that a refund
   * spares what the customer can already use.
   */
  async ofOrder(orderId: string): Promise<OpenLot[]> {
    return await lots(sql)
      .where("l.order_id", orderId)
      .orderBy([
        { column: "l.available_at", order: "desc" },
        { column: "l.sequence", order: "desc" },
      ])
  },

  /** What is left of a member's usable lots, in the order they expire. */
  async usable(memberId: string, now: Date): Promise<OpenLot[]> {
    return await lots(sql)
      .where("l.member_id", memberId)
      .where("l.available_at", "<=", now)
      .orderBy([
        { column: "l.expires_at", nulls: "last" },
        { column: "l.available_at" },
        { column: "l.sequence" },
      ])
  },

  /**
   * Points taken from the balance but from no lot yet: a refund of points
   * already spent. Oldest first.
   */
  async debts(memberId: string): Promise<OpenDebit[]> {
    const open = `(-d.points - coalesce((
      select sum(a.points) from balm_points_allocation a
       where a.debit_entry_id = d.id and a.deleted_at is null), 0))::int`
    return await sql({ d: "balm_points_entry" })
      .select({ debit_entry_id: "d.id" }, sql.raw(`${open} as points`))
      .where("d.member_id", memberId)
      .where("d.points", "<", 0)
      .whereNull("d.deleted_at")
      .whereRaw(`${open} > 0`)
      .orderBy("d.sequence")
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
    return rows.map(({ total, lifetime, pending, expiring, ...member }) => {
      const balance = total - pending
      return {
        ...member,
        points: {
          balance,
          pending,
          expiring_soon: Math.min(expiring, Math.max(0, balance)),
          lifetime,
        },
      }
    })
  },
})
