import { generateEntityId } from "@medusajs/framework/utils"
import { bigNumberColumns } from "../../shared/sql"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { WithdrawalInput } from "./rules/plan-withdrawal"
import type { NewEntitlement, Withdrawal } from "./types"

type SourceRow = Omit<Withdrawal, "source_type"> & {
  source_type: Withdrawal["source_type"] | "order" | typeof CHANGE
  order_version?: number
}

/** Source of the lines of what nobody bought. */
export const GIFT = "gift"

/** Source of the lines that a change of an order writes. */
export const CHANGE = "change"

/**
 * The entitlements of orders as parts of what these cost: each counts what it
 * was paid for less what went to somebody else with its sessions, so the parts
 * of an order add up however often sessions change hands. What a quote has
 * paid back, and what a change has taken out of the order, stands for nothing
 * any more.
 */
const shares = (sql: Knex, orderIds: string[]) =>
  sql("balm_entitlement as e")
    .leftJoin("balm_session_entry as l", (join) => {
      join.on("l.entitlement_id", "e.id").andOnNull("l.deleted_at")
    })
    .select("e.order_id")
    .select(
      sql.raw(
        `e.amount_paid + coalesce(sum(l.value) filter (where l.kind = 'transfer_out'), 0) as cost,
         -coalesce(sum(l.value) filter (where l.kind = 'refund' and l.source_type = 'refund'), 0) as refunded,
         coalesce(bool_or(l.source_type = '${CHANGE}'), false) as taken_out,
         exists (select 1 from balm_entitlement_refund q
           where q.entitlement_id = e.id and q.state <> 'failed'
             and q.deleted_at is null) as quoted`
      )
    )
    .whereIn("e.order_id", orderIds)
    .whereNull("e.deleted_at")
    .groupBy("e.id")

/** Two batches that share sources must claim them in the same order. */
const inIdOrder = (sources: SourceRow[]): SourceRow[] =>
  sources.toSorted((one, other) => (one.source_id < other.source_id ? -1 : 1))

/** The SQL of the session ledger: what needs a lock, a claim or a sum. */
export const ledgerQueries = (sql: Knex) => ({
  /**
   * Claims sources for this transaction. A second transaction with the same
   * source waits here for the first, then finds it claimed.
   *
   * @returns source ids nobody had claimed before
   */
  async claimSources(sources: SourceRow[]): Promise<Set<string>> {
    if (sources.length === 0) {
      return new Set()
    }
    const rows: { source_id: string }[] = await sql("balm_entitlement_source")
      .insert(
        inIdOrder(sources).map(({ amount, ...source }) => ({
          ...source,
          id: generateEntityId("", "bentsrc"),
          ...bigNumberColumns("amount", amount),
        }))
      )
      .onConflict(sql.raw("(source_type, source_id) where deleted_at is null"))
      .ignore()
      .returning("source_id")
    return new Set(rows.map((row) => row.source_id))
  },

  /**
   * Writes entitlements with their items and first ledger entries: three
   * statements, whatever their number.
   *
   * @returns ids of the entitlements
   */
  async grant(entitlements: NewEntitlement[]): Promise<string[]> {
    if (entitlements.length === 0) {
      return []
    }
    const rows = entitlements.map(({ items, ...entitlement }) => ({
      entitlement: { ...entitlement, id: generateEntityId("", "bent") },
      items: items.map((item) => ({
        ...item,
        id: generateEntityId("", "benti"),
      })),
    }))
    await sql("balm_entitlement").insert(
      rows.map(({ entitlement }) => ({
        ...entitlement,
        ...bigNumberColumns("amount_paid", entitlement.amount_paid),
      }))
    )
    await sql("balm_entitlement_item").insert(
      rows.flatMap(({ entitlement, items }) =>
        items.map((item) => ({
          ...item,
          ...bigNumberColumns("amount_paid", item.amount_paid),
          ...bigNumberColumns("list_price", item.list_price),
          entitlement_id: entitlement.id,
        }))
      )
    )
    await sql("balm_session_entry").insert(
      rows.flatMap(({ entitlement, items }) =>
        items.map((item) => ({
          id: generateEntityId("", "bsess"),
          entitlement_id: entitlement.id,
          entitlement_item_id: item.id,
          kind: "grant",
          sessions: item.sessions,
          ...bigNumberColumns("value", item.amount_paid),
          source_type: entitlement.gift_key === null ? "order" : GIFT,
          source_id: entitlement.gift_key ?? entitlement.order_id,
          occurred_at: entitlement.granted_at,
        }))
      )
    )
    return rows.map(({ entitlement }) => entitlement.id)
  },

  /**
   * Takes back rows of a run that failed. Only compensation may erase: to
   * everybody else the ledger is append-only.
   */
  async erase(written: {
    source_type: SourceRow["source_type"]
    source_ids: string[]
    entitlement_ids: string[]
  }): Promise<void> {
    const { source_type, source_ids, entitlement_ids } = written
    for (const table of ["balm_session_entry", "balm_entitlement_source"]) {
      await sql(table)
        .where({ source_type })
        .whereIn("source_id", source_ids)
        .delete()
    }
    await sql("balm_entitlement_item")
      .whereIn("entitlement_id", entitlement_ids)
      .delete()
    await sql("balm_entitlement").whereIn("id", entitlement_ids).delete()
  },

  /** Entitlements that gifts made before, by their keys. */
  async gifts(keys: string[]): Promise<Map<string, string>> {
    const rows: { gift_key: string; id: string }[] = await sql(
      "balm_entitlement"
    )
      .select("gift_key", "id")
      .whereIn("gift_key", keys)
      .whereNull("deleted_at")
    return new Map(rows.map((row) => [row.gift_key, row.id]))
  },

  /** Keys of gifts that were taken back before. */
  async takenBack(keys: string[]): Promise<Set<string>> {
    const rows: { source_id: string }[] = await sql("balm_session_entry")
      .distinct("source_id")
      .where({ source_type: GIFT, kind: "refund" })
      .whereIn("source_id", keys)
      .whereNull("deleted_at")
    return new Set(rows.map((row) => row.source_id))
  },

  /**
   * Locks gifts, in id order against deadlocks.
   *
   * @returns their items with what was given and what is left of it
   */
  async openGifts(keys: string[]): Promise<
    {
      gift_key: string
      entitlement_id: string
      entitlement_item_id: string
      given: number
      left: number
    }[]
  > {
    const locked: { id: string }[] = await sql("balm_entitlement")
      .select("id")
      .whereIn("gift_key", keys)
      .whereNull("deleted_at")
      .orderBy("id")
      .forUpdate()
    return await sql("balm_entitlement as e")
      .join("balm_session_entry as l", "l.entitlement_id", "e.id")
      .select("e.gift_key", "l.entitlement_id", "l.entitlement_item_id")
      .select(
        sql.raw(
          `coalesce(sum(l.sessions) filter (where l.kind = 'grant'), 0)::int as given,
           sum(l.sessions)::int as left`
        )
      )
      .whereIn(
        "e.id",
        locked.map(({ id }) => id)
      )
      .whereNull("l.deleted_at")
      .groupBy("e.gift_key", "l.entitlement_id", "l.entitlement_item_id")
      .orderBy("l.entitlement_item_id")
  },

  /** Locks the entitlements of orders, in id order against deadlocks. */
  async lockOrders(orderIds: string[]): Promise<void> {
    await sql("balm_entitlement")
      .select("id")
      .whereIn("order_id", orderIds)
      .whereNull("deleted_at")
      .orderBy("id")
      .forUpdate()
  },

  /**
   * Locks what is known of orders, in id order, and how they stood last.
   *
   * @returns total and version by order; one that nobody granted is absent
   */
  async lockStanding(
    orderIds: string[]
  ): Promise<Map<string, { total: string; version: number }>> {
    const known: { source_id: string }[] = await sql("balm_entitlement_source")
      .select("source_id")
      .where({ source_type: "order" })
      .whereIn("source_id", orderIds)
      .whereNull("deleted_at")
      .orderBy("source_id")
      .forUpdate()
    const rows: { order_id: string; total: string; version: number }[] =
      await sql("balm_entitlement_source")
        .select("order_id")
        .select(
          sql.raw(
            "sum(amount)::text as total, max(coalesce(order_version, 1)) as version"
          )
        )
        .whereIn("source_type", ["order", CHANGE])
        .whereIn(
          "order_id",
          known.map((row) => row.source_id)
        )
        .whereNull("deleted_at")
        .groupBy("order_id")
    return new Map(rows.map(({ order_id, ...row }) => [order_id, row]))
  },

  /** The units of orders that no change has taken out, with what is left. */
  async standingUnits(orderIds: string[]): Promise<
    {
      id: string
      order_id: string
      line_item_id: string
      unit_index: number
      left: number
      taken_out: boolean
    }[]
  > {
    return await sql("balm_entitlement as e")
      .join("balm_session_entry as l", (join) => {
        join.on("l.entitlement_id", "e.id").andOnNull("l.deleted_at")
      })
      .select("e.id", "e.order_id", "e.line_item_id", "e.unit_index")
      .select(
        sql.raw(
          `sum(l.sessions)::int as left, bool_or(l.source_type = '${CHANGE}') as taken_out`
        )
      )
      .whereIn("e.order_id", orderIds)
      .whereNotNull("e.line_item_id")
      .whereNull("e.deleted_at")
      .groupBy("e.id")
      .orderBy("e.id")
  },

  /** Entitlements that came of these by changing hands, themselves included. */
  async withHeirs(ids: string[]): Promise<string[]> {
    const rows: { id: string }[] = await sql
      .withRecursive("heirs", (heirs) =>
        heirs
          .select("id")
          .from("balm_entitlement")
          .whereIn("id", ids)
          .unionAll((next) =>
            next
              .select("e.id")
              .from("balm_entitlement as e")
              .join("heirs as h", "h.id", "e.transferred_from_id")
          )
      )
      .distinct("id")
      .from("heirs")
    return rows.map(({ id }) => id)
  },

  /** What a withdrawal needs to know of each order, in two passes. */
  async orderAccounts(
    orderIds: string[]
  ): Promise<Map<string, WithdrawalInput>> {
    const orders: {
      order_id: string
      order_total: string
      refunded: string
      canceled: boolean
      packages_total: string
    }[] = await sql
      .with("shares", shares(sql, orderIds))
      .from("balm_entitlement_source as s")
      .leftJoin(
        sql("shares")
          .select("order_id")
          .select(
            sql.raw(
              `sum(cost) filter (where not quoted and not taken_out) as standing,
               sum(cost) filter (where quoted) as quoted,
               sum(refunded) filter (where quoted) as refunded_of_quoted`
            )
          )
          .groupBy("order_id")
          .as("p"),
        "p.order_id",
        "s.order_id"
      )
      .select("s.order_id")
      .select(
        sql.raw(
          // Money that goes back first pays for what a change took out.
          `coalesce(sum(s.amount) filter (where s.source_type in ('order', '${CHANGE}')), 0)
             - coalesce(max(p.quoted), 0) as order_total,
           greatest(0, coalesce(sum(s.amount) filter (where s.source_type = 'refund'), 0)
             + coalesce(sum(s.amount) filter (where s.source_type = '${CHANGE}' and s.amount < 0), 0)
             - coalesce(max(p.refunded_of_quoted), 0)) as refunded,
           bool_or(s.source_type = 'cancellation') as canceled,
           coalesce(max(p.standing), 0) as packages_total`
        )
      )
      .whereIn("s.order_id", orderIds)
      .whereNull("s.deleted_at")
      .groupBy("s.order_id")

    const items: {
      order_id: string
      entitlement_id: string
      entitlement_item_id: string
      granted: number
      withdrawn: number
      balance: number
      owed: string
      currency_code: string | null
    }[] = await sql("balm_entitlement as e")
      .join("balm_session_entry as l", "l.entitlement_id", "e.id")
      .select("e.order_id", "l.entitlement_id", "l.entitlement_item_id")
      .select("e.currency_code")
      .select(
        sql.raw(
          // What changed hands counts where it is now.
          `coalesce(sum(l.sessions) filter (where l.kind in ('grant', 'transfer_in', 'transfer_out')), 0)::int as granted,
           coalesce(-sum(l.sessions) filter (where l.kind = 'refund'), 0)::int as withdrawn,
           sum(l.sessions)::int as balance, sum(l.value)::text as owed`
        )
      )
      .whereIn("e.order_id", orderIds)
      .whereNull("e.deleted_at")
      .whereNull("l.deleted_at")
      .groupBy("e.id", "l.entitlement_id", "l.entitlement_item_id")
      .orderBy("l.entitlement_item_id")

    return new Map(
      orders.map((order) => [
        order.order_id,
        {
          orderTotal: order.order_total,
          packagesTotal: order.packages_total,
          refundedTotal: order.refunded,
          canceled: order.canceled,
          items: items
            .filter((item) => item.order_id === order.order_id)
            .map(({ order_id: _, ...item }) => item),
        },
      ])
    )
  },
})
