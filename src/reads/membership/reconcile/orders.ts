import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { POINTS_OUTCOMES } from "../../../modules/membership/models/points-source"
import { reconcileOrder } from "../../../modules/membership/rules/reconcile-order"
import type {
  OrderBooks,
  OrderFault,
} from "../../../modules/membership/rules/reconcile-order"
import { firstUlidAt } from "../../../shared/ids"
import type { Difference, ReconcileCheck } from "./check"

const PAGE = 1_000

/**
 * Orders in id order with what Medusa took and gave back for each, and with
 * what was made of it: one statement and so one moment, whatever is posted
 * meanwhile.
 */
const BOOKS = `
  with page as (
    select id, display_id, canceled_at from "order"
     where id > :after and deleted_at is null and is_draft_order = false
     order by id limit :limit),
  paid as (
    select o.id as order_id, p.id as payment_id
      from page o
      join order_payment_collection l
        on l.order_id = o.id and l.deleted_at is null
      join payment p on p.payment_collection_id = l.payment_collection_id),
  movement as (
    select p.order_id, 'capture' as source_type, c.id as source_id,
           c.amount, c.created_at, c.id >= :first_capture as counts
      from paid p
      join capture c on c.payment_id = p.payment_id and c.deleted_at is null
     union all
    select p.order_id, 'refund', r.id, -r.amount, r.created_at,
           r.id >= :first_refund
      from paid p
      join refund r on r.payment_id = p.payment_id and r.deleted_at is null
     union all
    select id, 'cancellation', id, 0, canceled_at, id >= :first_order
      from page where canceled_at is not null)
  select o.id, o.display_id, m.movements, b.basis, e.entries
    from page o
    left join lateral (
      select jsonb_agg(jsonb_build_object(
               'source_type', m.source_type, 'source_id', m.source_id,
               'amount', m.amount::text,
               'is_due', m.counts and m.created_at < :settledBefore,
               'booked', case when s.id is not null then jsonb_build_object(
                 'order_id', s.order_id, 'amount', s.amount::text,
                 'outcome', s.outcome) end)
             order by m.created_at, m.source_id) as movements
        from movement m
        left join balm_points_source s
          on s.source_type = m.source_type and s.source_id = m.source_id
         and s.deleted_at is null
       where m.order_id = o.id) m on true
    left join lateral (
      select jsonb_build_object(
               'order_id', order_id, 'currency_code', currency_code,
               'order_total', order_total::text, 'net_total', net_total::text,
               'ordered_at', ordered_at, 'full_points', full_points::text,
               'multiplier_percent', multiplier_percent, 'lines', lines) as basis
        from balm_earning_basis
       where order_id = o.id and deleted_at is null) b on true
    left join lateral (
      select jsonb_agg(jsonb_build_object(
               'id', id, 'member_id', member_id, 'points', points,
               'source_type', source_type, 'source_id', source_id)
             order by id) as entries
        from balm_points_entry
       where order_id = o.id and deleted_at is null
         and kind in ('accrue', 'reverse')) e on true
   order by o.id`

const listOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .nullable()
    .transform((rows) => rows ?? [])

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    display_id: z.coerce.number(),
    movements: listOf(
      z.object({
        source_type: z.enum(["capture", "refund", "cancellation"]),
        source_id: z.string(),
        amount: z.string(),
        is_due: z.boolean(),
        booked: z
          .object({
            order_id: z.string(),
            amount: z.string(),
            outcome: z.enum(POINTS_OUTCOMES),
          })
          .nullable(),
      })
    ),
    basis: z
      .object({
        order_id: z.string(),
        currency_code: z.string(),
        order_total: z.string(),
        net_total: z
          .string()
          .nullable()
          .transform((total) => total ?? "0"),
        ordered_at: z.coerce.date(),
        full_points: z.string(),
        multiplier_percent: z.number(),
        lines: z.array(
          z.object({
            line_item_id: z.string(),
            kind: z.enum(["service", "product", "package"]),
            net_amount: z.string(),
            rate: z.number(),
            points: z.string(),
          })
        ),
      })
      .nullable(),
    entries: listOf(
      z.object({
        id: z.string(),
        member_id: z.string(),
        points: z.number(),
        source_type: z.string(),
        source_id: z.string(),
      })
    ),
  })
)

const describe = (
  { id, display_id, basis }: OrderBooks & { display_id: number },
  fault: OrderFault
): Difference => {
  const order = `Order #${display_id} (${id})`
  const text = (() => {
    switch (fault.fault) {
      case "not_counted":
        return `${fault.movement.source_type} ${fault.movement.source_id} of ${fault.movement.amount} was never dealt with. The sweep does that every minute: does a worker run?`
      case "other_amount":
        return `${fault.movement.source_type} ${fault.movement.source_id} is ${fault.movement.amount} in Medusa, and ${fault.booked} in balm_points_source.`
      case "other_order":
        return `${fault.movement.source_type} ${fault.movement.source_id} belongs to it in Medusa, and to order ${fault.booked} in balm_points_source.`
      case "no_basis":
        return "movements of it were dealt with, but what it earns (balm_earning_basis) is not written down."
      case "posted_twice":
        return `${fault.source_id} stands in the ledger ${fault.entry_ids.length} times: ${fault.entry_ids.join(", ")}.`
      case "two_members":
        return `its points are in the ledgers of ${fault.member_ids.length} members: ${fault.member_ids.join(", ")}.`
      case "points":
        return `${fault.paid} ${basis?.currency_code ?? ""} is paid and kept, which makes ${fault.expected} points; the ledger has ${fault.posted}.`
    }
  })()
  return {
    fault: fault.fault,
    subject_id: id,
    text: `${order}: ${text}`,
  }
}

/**
 * Each order has exactly the points that its captures, refunds and its
 * cancellation earn by its basis, each of them dealt with, and none twice.
 */
export const ordersCheck: ReconcileCheck = {
  subject: "orders",
  async *run(container, { since, settledBefore }) {
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const first = firstUlidAt(since)
    for (let after: string | null = ""; after !== null;) {
      const { rows }: { rows: unknown[] } = await sql.raw(BOOKS, {
        after,
        limit: PAGE,
        settledBefore,
        first_capture: `capt_${first}`,
        first_refund: `ref_${first}`,
        first_order: `order_${first}`,
      })
      const orders = rowsSchema.parse(rows)
      yield {
        looked: orders.length,
        differences: orders.flatMap((order) =>
          reconcileOrder(order).map((fault) => describe(order, fault))
        ),
      }
      after = orders.length < PAGE ? null : (orders.at(-1)?.id ?? null)
    }
  },
}
