import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import type { Allocation, OpenDebit } from "./rules/allocate"
import type {
  NewPointsEntry,
  PointsSourceType,
  PostedPointsEntry,
} from "./types"

/** What was earned, net of what was taken back: not what staff corrected. */
const EARNING_KINDS = ["accrue", "bonus", "reverse"] as const
const earning = new Set<string>(EARNING_KINDS)

/**
 * Entries with the sums up to each, and their lots: one statement, whose
 * snapshot is taken after the members were locked.
 */
const APPEND = `
  with new as (
    select * from jsonb_to_recordset(?::jsonb) as n (
      place int, id text, member_id text, kind text, points int, earned int,
      order_id text, redemption_id text, source_type text, source_id text,
      reason text, actor_id text, occurred_at timestamptz, available_at timestamptz,
      expires_at timestamptz)),
  ends as (
    select m.member_id, coalesce(e.sequence, 0) as sequence,
           coalesce(e.total_after, 0) as total,
           coalesce(e.lifetime_after, 0) as lifetime
      from (select distinct member_id from new) m
      left join lateral (
        select sequence, total_after, lifetime_after from balm_points_entry
         where member_id = m.member_id and deleted_at is null
         order by sequence desc limit 1) e on true),
  entry as (
    insert into balm_points_entry
           (id, member_id, sequence, kind, points, total_after, lifetime_after,
            order_id, redemption_id, source_type, source_id, reason, actor_id,
            occurred_at, available_at, expires_at)
    select n.id, n.member_id, e.sequence + row_number() over line, n.kind,
           n.points, e.total + sum(n.points) over line,
           e.lifetime + sum(n.earned) over line,
           n.order_id, n.redemption_id, n.source_type, n.source_id, n.reason,
           n.actor_id,
           n.occurred_at, n.available_at, n.expires_at
      from new n join ends e on e.member_id = n.member_id
    window line as (partition by n.member_id order by n.place)
    returning id, total_after),
  lot as (
    insert into balm_points_lot
           (id, member_id, order_id, points_left, available_at, expires_at)
    select id, member_id, order_id, points, available_at, expires_at
      from new where points > 0)
  select e.id, e.total_after,
         exists (select 1 from balm_points_lot l
                  where l.member_id = n.member_id and l.points_left > 0
                    and l.deleted_at is null
                    and l.expires_at <= n.occurred_at) as stale
    from new n join entry e on e.id = n.id
   order by n.place`

const appendedSchema = z.array(
  z.object({ id: z.string(), total_after: z.number(), stale: z.boolean() })
)

const TAKE = `
  with taken as (
    select * from jsonb_to_recordset(?::jsonb) as t (
      id text, debit_entry_id text, credit_entry_id text, points int)),
  shrunk as (
    update balm_points_lot l
       set points_left = l.points_left - t.points, updated_at = now()
      from (select credit_entry_id, sum(points)::int as points
              from taken group by credit_entry_id) t
     where l.id = t.credit_entry_id)
  insert into balm_points_allocation
         (id, debit_entry_id, credit_entry_id, points)
  select id, debit_entry_id, credit_entry_id, points from taken`

/**
 * Places of lines, without the gaps of those that are gone. By way of below
 * nothing: on its way down a line may not meet the one that is still there.
 */
const RENUMBER = `
  update balm_points_entry e
     set sequence = -s.place
    from (
      select id, row_number() over line as place
        from balm_points_entry
       where member_id = any(:members) and deleted_at is null
      window line as (partition by member_id order by sequence)) s
   where s.id = e.id and e.sequence <> s.place`

const SETTLE_NUMBERS = `
  update balm_points_entry set sequence = -sequence
   where member_id = any(:members) and sequence < 0 and deleted_at is null`

/** Sums and lots of members as their lines have them: only compensation asks. */
const RECOUNT_SUMS = `
  update balm_points_entry e
     set total_after = s.total, lifetime_after = s.lifetime
    from (
      select id, sum(points) over line as total,
             sum(case when kind = any(:earning) then points else 0 end)
               over line as lifetime
        from balm_points_entry
       where member_id = any(:members) and deleted_at is null
      window line as (partition by member_id order by sequence)) s
   where s.id = e.id
     and (e.total_after, e.lifetime_after)
         is distinct from (s.total, s.lifetime)`

const RECOUNT_LOTS = `
  update balm_points_lot l
     set points_left = s.points_left, updated_at = now()
    from (
      select e.id, e.points - coalesce(sum(a.points), 0)::int as points_left
        from balm_points_entry e
        left join balm_points_allocation a
          on a.credit_entry_id = e.id and a.deleted_at is null
       where e.member_id = any(:members) and e.points > 0
         and e.deleted_at is null
       group by e.id) s
   where s.id = l.id and s.points_left <> l.points_left`

/**
 * Two ways in, each by its own index: an `or` over both would read every
 * member. Most callers come by one of them.
 */
const lockBy = (byMember: boolean, byCustomer: boolean): string => {
  const who =
    byMember && byCustomer
      ? `id = any(array(
           select id from balm_member where id = any(:memberIds)
            union
           select id from balm_member where customer_id = any(:customerIds)
              and deleted_at is null))`
      : byCustomer
        ? "customer_id = any(:customerIds)"
        : "id = any(:memberIds)"
  return `select id, customer_id from balm_member
           where ${who} and deleted_at is null order by id for update`
}

/** The SQL that writes members' ledgers, all inside one transaction. */
export const ledgerQueries = (sql: Knex) => ({
  /**
   * Locks members, in id order against deadlocks, and first makes members of
   * customers who are none yet: whoever writes to a ledger holds its owner's
   * row.
   *
   * @returns member id by customer id
   */
  async open(owners: {
    memberIds?: string[]
    customerIds?: string[]
  }): Promise<Map<string, string>> {
    const customerIds = [...new Set(owners.customerIds ?? [])].sort()
    const held = await this.lock({ ...owners, customerIds })
    const missing = customerIds.filter((id) => !held.has(id))
    if (missing.length === 0) {
      return held
    }
    await sql("balm_member")
      .insert(
        missing.map((customer_id) => ({
          id: newId("bmem"),
          customer_id,
        }))
      )
      .onConflict(sql.raw("(customer_id) where deleted_at is null"))
      .ignore()
    return new Map([...held, ...(await this.lock({ customerIds: missing }))])
  },

  /** Locks members who are there; {@link open} also makes them. */
  async lock(owners: {
    memberIds?: string[]
    customerIds?: string[]
  }): Promise<Map<string, string>> {
    const memberIds = owners.memberIds ?? []
    const customerIds = owners.customerIds ?? []
    const { rows } = await sql.raw<{
      rows: { id: string; customer_id: string }[]
    }>(lockBy(memberIds.length > 0, customerIds.length > 0), {
      memberIds,
      customerIds,
    })
    return new Map(rows.map((row) => [row.customer_id, row.id]))
  },

  /** Appends entries to the ledgers of locked members, in the order given. */
  async append(entries: NewPointsEntry[]): Promise<PostedPointsEntry[]> {
    if (entries.length === 0) {
      return []
    }
    const rows = entries.map((entry, place) => ({
      ...entry,
      place,
      id: newId("bpent"),
      earned: earning.has(entry.kind) ? entry.points : 0,
    }))
    const { rows: written } = await sql.raw<{ rows: unknown[] }>(APPEND, [
      JSON.stringify(rows),
    ])
    const appended = appendedSchema.parse(written)
    return entries.flatMap((entry, index) => {
      const row = appended[index]
      return row ? [{ ...entry, ...row }] : []
    })
  },

  /** Customers to whom entries belong, each once. */
  async owners(entryIds: string[]): Promise<string[]> {
    const rows: { customer_id: string }[] = await sql
      .distinct("m.customer_id")
      .from({ e: "balm_points_entry" })
      .join({ m: "balm_member" }, "m.id", "e.member_id")
      .whereIn("e.id", entryIds)
      .orderBy("m.customer_id")
    return rows.map((row) => row.customer_id)
  },

  /** Writes down which lots debits were taken from, and takes them. */
  async take(allocations: Allocation[]): Promise<void> {
    if (allocations.length > 0) {
      await sql.raw(TAKE, [
        JSON.stringify(
          allocations.map((allocation) => ({
            ...allocation,
            id: newId("bpall"),
          }))
        ),
      ])
    }
  },

  /**
   * Points taken from the balance but from no lot: refunds of points already
   * spent. Oldest first.
   */
  async debts(
    memberIds: string[]
  ): Promise<(OpenDebit & { member_id: string })[]> {
    const open = `(-d.points - coalesce((
      select sum(a.points) from balm_points_allocation a
       where a.debit_entry_id = d.id and a.deleted_at is null), 0))::int`
    return await sql({ d: "balm_points_entry" })
      .select(
        { debit_entry_id: "d.id", member_id: "d.member_id" },
        sql.raw(`${open} as points`)
      )
      .whereIn("d.member_id", memberIds)
      .where("d.points", "<", 0)
      .whereNull("d.deleted_at")
      .whereRaw(`${open} > 0`)
      .orderBy(["d.member_id", "d.sequence"])
  },

  /**
   * Takes back entries of a run that failed, and counts their ledgers anew.
   * Only compensation may erase: to everybody else the ledger is append-only.
   */
  async erase(entryIds: string[]): Promise<void> {
    const erased: { member_id: string }[] = await sql("balm_points_entry")
      .select("member_id")
      .whereIn("id", entryIds)
    const members = [...new Set(erased.map((row) => row.member_id))]
    await this.lock({ memberIds: members })
    await sql("balm_points_allocation")
      .whereIn("debit_entry_id", entryIds)
      .orWhereIn("credit_entry_id", entryIds)
      .delete()
    await sql("balm_points_lot").whereIn("id", entryIds).delete()
    await sql("balm_points_entry").whereIn("id", entryIds).delete()
    await sql.raw(RENUMBER, { members })
    await sql.raw(SETTLE_NUMBERS, { members })
    await sql.raw(RECOUNT_SUMS, { earning: [...EARNING_KINDS], members })
    await sql.raw(RECOUNT_LOTS, { members })
  },

  /** Forgets sources of a run that failed, so that a later run starts anew. */
  async release(
    sources: { source_type: PointsSourceType; source_id: string }[]
  ): Promise<void> {
    await sql("balm_points_source")
      .whereIn(
        ["source_type", "source_id"],
        sources.map(({ source_type, source_id }) => [source_type, source_id])
      )
      .delete()
  },
})
