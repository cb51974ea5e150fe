import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Allocation } from "./rules/allocate"
import type { NewPointsEntry, PointsSourceType } from "./types"

/** What was earned, net of what was taken back: not what staff corrected. */
const EARNING_KINDS = new Set(["accrue", "bonus", "reverse"])

/** The SQL that appends to members' ledgers, all inside one transaction. */
export const ledgerQueries = (sql: Knex) => ({
  /** Makes members of customers who are none yet. */
  async enrol(customerIds: string[]): Promise<void> {
    if (customerIds.length > 0) {
      await sql("balm_member")
        .insert(
          [...customerIds].sort().map((customer_id) => ({
            id: generateEntityId("", "bmem"),
            customer_id,
          }))
        )
        .onConflict(sql.raw("(customer_id) where deleted_at is null"))
        .ignore()
    }
  },

  /**
   * Locks members, in id order against deadlocks: whoever writes to a ledger
   * holds its owner's row.
   *
   * @returns member id by customer id
   */
  async lockMembers(owners: {
    memberIds?: string[]
    customerIds?: string[]
  }): Promise<Map<string, string>> {
    const rows: { id: string; customer_id: string }[] = await sql("balm_member")
      .select("id", "customer_id")
      .where((either) =>
        either
          .whereIn("id", owners.memberIds ?? [])
          .orWhereIn("customer_id", owners.customerIds ?? [])
      )
      .whereNull("deleted_at")
      .orderBy("id")
      .forUpdate()
    return new Map(rows.map((row) => [row.customer_id, row.id]))
  },

  /** Sums at the end of each ledger; a member without entries is absent. */
  async ends(
    memberIds: string[]
  ): Promise<
    Map<string, { sequence: number; total: number; lifetime: number }>
  > {
    const rows: {
      member_id: string
      sequence: number
      total: number
      lifetime: number
    }[] = await sql("balm_points_entry")
      .distinctOn("member_id")
      .select(
        "member_id",
        "sequence",
        "total_after as total",
        "lifetime_after as lifetime"
      )
      .whereIn("member_id", memberIds)
      .whereNull("deleted_at")
      .orderBy([{ column: "member_id" }, { column: "sequence", order: "desc" }])
    return new Map(rows.map(({ member_id, ...end }) => [member_id, end]))
  },

  /**
   * Appends entries to the ledgers of locked members, with running sums.
   *
   * @returns ids in the order given
   */
  async append(entries: NewPointsEntry[]): Promise<string[]> {
    const ends = await this.ends([
      ...new Set(entries.map((entry) => entry.member_id)),
    ])
    const rows = entries.map((entry) => {
      const end = ends.get(entry.member_id) ?? {
        sequence: 0,
        total: 0,
        lifetime: 0,
      }
      const earned = EARNING_KINDS.has(entry.kind) ? entry.points : 0
      const next = {
        sequence: end.sequence + 1,
        total: end.total + entry.points,
        lifetime: end.lifetime + earned,
      }
      ends.set(entry.member_id, next)
      return {
        ...entry,
        id: generateEntityId("", "bpent"),
        sequence: next.sequence,
        total_after: next.total,
        lifetime_after: next.lifetime,
      }
    })
    if (rows.length > 0) {
      await sql("balm_points_entry").insert(rows)
    }
    return rows.map((row) => row.id)
  },

  /** Writes down which lots debits were taken from. */
  async take(allocations: Allocation[]): Promise<void> {
    if (allocations.length > 0) {
      await sql("balm_points_allocation").insert(
        allocations.map((allocation) => ({
          ...allocation,
          id: generateEntityId("", "bpall"),
        }))
      )
    }
  },

  /**
   * Takes back entries of a run that failed, and sums their ledgers anew.
   * Only compensation may erase: to everybody else the ledger is append-only.
   */
  async erase(entryIds: string[]): Promise<void> {
    const erased: { member_id: string }[] = await sql("balm_points_entry")
      .select("member_id")
      .whereIn("id", entryIds)
    const memberIds = erased.map((row) => row.member_id)
    await this.lockMembers({ memberIds })
    await sql("balm_points_allocation")
      .whereIn("debit_entry_id", entryIds)
      .orWhereIn("credit_entry_id", entryIds)
      .delete()
    await sql("balm_points_entry").whereIn("id", entryIds).delete()
    await sql.raw(
      `update balm_points_entry e
          set total_after = s.total, lifetime_after = s.lifetime
         from (
           select id,
                  sum(points) over w as total,
                  sum(case when kind = any(?) then points else 0 end) over w as lifetime
             from balm_points_entry
            where member_id = any(?) and deleted_at is null
           window w as (partition by member_id order by sequence)
         ) s
        where s.id = e.id
          and (e.total_after, e.lifetime_after) is distinct from (s.total, s.lifetime)`,
      [[...EARNING_KINDS], memberIds]
    )
  },

  /** Forgets sources of a run that failed, so that a later run starts anew. */
  async release(
    sources: { source_type: PointsSourceType; source_id: string }[]
  ): Promise<void> {
    for (const { source_type, source_id } of sources) {
      await sql("balm_points_source").where({ source_type, source_id }).delete()
    }
  },
})
