import { z } from "@medusajs/framework/zod"
import { newId } from "../../shared/ids"
import { bigNumberColumns } from "../../shared/sql"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OrderAccount } from "./rules/plan-movement"
import { replanBasis } from "./rules/replan-basis"
import type { MovementOfOrder, PointsMovement } from "./types"

const basisRow = z.object({
  order_id: z.string(),
  currency_code: z.string(),
  order_total: z.coerce.string(),
  net_total: z.coerce.string(),
  ordered_at: z.date(),
  full_points: z.coerce.string(),
  multiplier_percent: z.number(),
  lines: z.array(
    z.object({
      line_item_id: z.string(),
      kind: z.enum(["service", "product", "package"]),
      net_amount: z.string(),
      rate: z.number(),
      multiplier_percent: z.number().optional(),
      points: z.string(),
    })
  ),
  order_version: z.number().nullable(),
  counts: z.boolean().nullable(),
})

/** An order's account with the member whose ledger holds its points. */
export type OpenAccount = OrderAccount & { member_id: string | null }

const NOTHING_YET = { net: 0, canceled: false, posted: 0, member_id: null }

type SourceKey = Pick<PointsMovement, "source_type" | "source_id">

/**
 * Claims all movements, then opens the accounts of those it got: a sub-select
 * that is an array is read to its end first.
 */
const CLAIM_AND_OPEN = `
  with claimed as (
    insert into balm_points_source
           (id, source_type, source_id, order_id, customer_id, amount,
            raw_amount, outcome, occurred_at)
    select id, source_type, source_id, order_id, customer_id, amount,
           raw_amount, outcome, occurred_at
      from jsonb_to_recordset(:sources::jsonb) as n (
        id text, source_type text, source_id text, order_id text,
        customer_id text, amount numeric, raw_amount jsonb, outcome text,
        occurred_at timestamptz)
        on conflict (source_type, source_id) where deleted_at is null do nothing
    returning source_type, source_id, order_id),
  opened as (
    insert into balm_earning_basis
           (id, order_id, currency_code, order_total, raw_order_total,
            net_total, raw_net_total, ordered_at, full_points,
            raw_full_points, multiplier_percent, lines, order_version, counts)
    select id, order_id, currency_code, order_total, raw_order_total,
           net_total, raw_net_total, ordered_at, full_points,
           raw_full_points, multiplier_percent, lines, order_version, counts
      from jsonb_to_recordset(:bases::jsonb) as n (
        id text, order_id text, currency_code text, order_total numeric,
        raw_order_total jsonb, net_total numeric, raw_net_total jsonb,
        ordered_at timestamptz, full_points numeric, raw_full_points jsonb,
        multiplier_percent int, lines jsonb, order_version int, counts boolean)
     where order_id = any(array(select order_id from claimed))
        on conflict (order_id) where deleted_at is null do nothing
    returning order_id)
  select c.source_type, c.source_id, o.order_id is not null as opened
    from claimed c left join opened o on o.order_id = c.order_id`

/** What a change of their order makes of bases. */
const REPLAN = `
  update balm_earning_basis b
     set order_total = n.order_total, raw_order_total = n.raw_order_total,
         net_total = n.net_total, raw_net_total = n.raw_net_total,
         full_points = n.full_points, raw_full_points = n.raw_full_points,
         lines = n.lines, order_version = n.order_version, counts = n.counts,
         updated_at = now()
    from jsonb_to_recordset(?::jsonb) as n (
      order_id text, order_total numeric, raw_order_total jsonb,
      net_total numeric, raw_net_total jsonb, full_points numeric,
      raw_full_points jsonb, lines jsonb, order_version int, counts boolean)
   where b.order_id = n.order_id and b.deleted_at is null`

const keyOf = (source: SourceKey) => `${source.source_type}:${source.source_id}`

const sourceRow = ({ basis: _, amount, ...source }: MovementOfOrder) => ({
  ...source,
  ...bigNumberColumns("amount", amount),
  id: newId("bpsrc"),
})

const basisColumnsOf = ({
  order_total,
  net_total,
  full_points,
  ...basis
}: OrderAccount["basis"]) => ({
  ...basis,
  ...bigNumberColumns("order_total", order_total),
  ...bigNumberColumns("net_total", net_total),
  ...bigNumberColumns("full_points", full_points),
  id: newId("bbasis"),
})

const basisColumns = Object.keys(basisRow.shape)

/** Of each order what was planned last: readers may have come by one another. */
const newestPlans = (
  movements: MovementOfOrder[]
): Map<string, OrderAccount["basis"]> => {
  const plans = new Map<string, OrderAccount["basis"]>()
  for (const { basis } of movements) {
    const other = basis && plans.get(basis.order_id)
    if (
      basis &&
      (other?.order_version ?? 0) <= (basis.order_version ?? Infinity)
    ) {
      plans.set(basis.order_id, basis)
    }
  }
  return plans
}

/** The SQL of orders' accounts: what they earn and what was paid so far. */
export const orderQueries = (sql: Knex) => ({
  /**
   * Claims movements for this transaction, and opens and locks the accounts
   * of their orders. A second transaction with the same movement waits here
   * for the first, then finds it claimed; movements of one order take turns
   * from here on. Claims come before accounts, and both in id order, so that
   * nobody waits in a circle. Whoever finds a basis goes by it, unless the
   * order has changed since.
   *
   * @param movements in the order of their ids
   * @returns movements that nobody had claimed before, and where their orders
   * stood before them
   */
  async open(movements: MovementOfOrder[]): Promise<{
    fresh: MovementOfOrder[]
    accounts: Map<string, OpenAccount>
  }> {
    if (movements.length === 0) {
      return { fresh: [], accounts: new Map() }
    }
    const planned = newestPlans(movements)
    const { rows } = await sql.raw<{
      rows: (SourceKey & { opened: boolean })[]
    }>(CLAIM_AND_OPEN, {
      sources: JSON.stringify(movements.map(sourceRow)),
      bases: JSON.stringify(
        [...planned.keys()]
          .sort()
          .flatMap((id) => planned.get(id) ?? [])
          .map(basisColumnsOf)
      ),
    })
    const unclaimed = new Map(rows.map((row) => [keyOf(row), row.opened]))
    const accounts = new Map<string, OpenAccount>()
    const before = new Set<string>()
    // `delete` says whether it was there: a movement given twice counts once.
    const fresh = movements.filter((movement) => {
      const opened = unclaimed.get(keyOf(movement))
      const basis = planned.get(movement.order_id)
      if (basis && opened === true) {
        accounts.set(movement.order_id, { ...NOTHING_YET, basis })
      } else if (basis && opened === false) {
        before.add(movement.order_id)
      }
      return unclaimed.delete(keyOf(movement))
    })
    if (before.size > 0) {
      const known = await this.reopen([...before].sort(), fresh)
      for (const [id, account] of await this.replan(known, planned)) {
        accounts.set(id, account)
      }
    }
    return { fresh, accounts }
  },

  /** Plans anew what orders earn that have changed since. */
  async replan(
    known: Map<string, OpenAccount>,
    planned: ReadonlyMap<string, OrderAccount["basis"]>
  ): Promise<Map<string, OpenAccount>> {
    const changed = [...known].flatMap(([id, { basis }]) => {
      const now = planned.get(id)
      return (now && replanBasis(basis, now)) ?? []
    })
    if (changed.length === 0) {
      return known
    }
    await sql.raw(REPLAN, [JSON.stringify(changed.map(basisColumnsOf))])
    const basisOf = new Map(changed.map((basis) => [basis.order_id, basis]))
    return new Map(
      [...known].map(([id, account]) => [
        id,
        { ...account, basis: basisOf.get(id) ?? account.basis },
      ])
    )
  },

  /**
   * Compensation: has bases planned anew by the next change that is seen. What
   * this one made of them is true and may stay.
   */
  async forgetVersions(changes: string[]): Promise<void> {
    if (changes.length > 0) {
      await sql("balm_earning_basis")
        .whereIn(
          "order_id",
          sql("balm_points_source")
            .select("order_id")
            .where("source_type", "change")
            .whereIn("source_id", changes)
        )
        .update({ order_version: null })
    }
  },

  /** Locks accounts that were opened before, and sums up where they stood. */
  async reopen(
    orderIds: string[],
    claimed: MovementOfOrder[]
  ): Promise<Map<string, OpenAccount>> {
    const bases = z
      .array(basisRow)
      .parse(
        await sql("balm_earning_basis")
          .select(basisColumns)
          .whereIn("order_id", orderIds)
          .whereNull("deleted_at")
          .orderBy("order_id")
          .forUpdate()
      )
    const sums: (Omit<OpenAccount, "basis"> & { order_id: string })[] =
      await sql
        .select("o.order_id", "s.net", "s.canceled", "p.posted", "p.member_id")
        .from(sql.raw("unnest(?::text[]) as o(order_id)", [orderIds]))
        .joinRaw(
          `cross join lateral (
             select coalesce(sum(amount), 0) as net,
                    coalesce(bool_or(source_type = 'cancellation'), false) as canceled
               from balm_points_source
              where order_id = o.order_id and deleted_at is null
                and not source_type || ':' || source_id = any(?)) s
           cross join lateral (
             select coalesce(sum(points), 0)::int as posted,
                    min(member_id) as member_id
               from balm_points_entry
              where order_id = o.order_id and deleted_at is null
                and kind in ('accrue', 'reverse')) p`,
          [claimed.map(keyOf)]
        )
    const basisOf = new Map(bases.map((basis) => [basis.order_id, basis]))
    return new Map(
      sums.flatMap(({ order_id, ...account }): [string, OpenAccount][] => {
        const basis = basisOf.get(order_id)
        return basis ? [[order_id, { ...account, basis }]] : []
      })
    )
  },
})
