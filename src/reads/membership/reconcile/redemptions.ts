import { z } from "@medusajs/framework/zod"
import { pointsToReturn } from "../../../modules/membership/rules/points-to-return"
import type { Difference, ReconcileCheck } from "./check"
import { pages } from "./pages"

const REDEMPTIONS = `
  select r.id, r.state, r.points, coalesce(r.points_used, r.points) as points_used,
         r.issued_at, coalesce(r.order_total, 0)::text as order_total,
         coalesce(r.promotion_id, r.entitlement_id) as given,
         coalesce(e.taken, 0)::int as taken, coalesce(e.back, 0)::int as back,
         coalesce(f.amount, 0)::text as refunded,
         o.canceled_at is not null as canceled,
         greatest(r.issued_at, r.closed_at, f.at, o.canceled_at) as touched_at,
         d.order_id as discounted_order, d.placed_at,
         (coalesce(p.status = 'active' and p.deleted_at is null
                     and p."limit" > coalesce(p.used, 0), false)
          or coalesce(s.sessions, 0) > 0) as usable
    from (select * from balm_redemption
           where id > :after and deleted_at is null
           order by id limit :limit) r
    left join lateral (
      select -sum(points) filter (where kind = 'redeem') as taken,
             sum(points) filter (where kind = 'return') as back
        from balm_points_entry
       where redemption_id = r.id and deleted_at is null) e on true
    left join "order" o on o.id = r.order_id
    left join lateral (
      select sum(f.amount) as amount, max(f.created_at) as at
        from order_payment_collection l
        join payment y on y.payment_collection_id = l.payment_collection_id
        join refund f on f.payment_id = y.id and f.deleted_at is null
       where l.order_id = r.order_id and l.deleted_at is null) f on true
    left join (
      select a.code, min(o.id) as order_id, max(o.created_at) as placed_at
        from order_line_item_adjustment a
        join order_item i on i.item_id = a.item_id and i.deleted_at is null
        join "order" o on o.id = i.order_id and o.version = i.version
       where a.deleted_at is null and a.amount > 0 and o.deleted_at is null
         and not o.is_draft_order
       group by a.code) d on d.code = r.code
    left join promotion p on p.id = r.promotion_id
    left join lateral (
      select sum(sessions) as sessions from balm_session_entry
       where entitlement_id = r.entitlement_id and deleted_at is null) s on true
   order by r.id`

const row = z.object({
  id: z.string(),
  state: z.enum(["issued", "used", "returned"]),
  points: z.number(),
  points_used: z.number(),
  issued_at: z.date(),
  order_total: z.string(),
  given: z.string().nullable(),
  taken: z.number(),
  back: z.number(),
  refunded: z.string(),
  canceled: z.boolean(),
  touched_at: z.date(),
  discounted_order: z.string().nullable(),
  placed_at: z.date().nullable(),
  usable: z.boolean(),
})
type Row = z.infer<typeof row>

/** How many of its points must have come back. */
const due = (redemption: Row): number =>
  redemption.state === "used"
    ? pointsToReturn(redemption, {
        total: redemption.order_total,
        refunded: redemption.refunded,
        canceled: redemption.canceled,
      })
    : redemption.state === "returned"
      ? redemption.points
      : 0

const faultsOf = (one: Row, settledBefore: Date): Difference[] => {
  const about = `Redemption ${one.id} (${one.state}, ${one.points} points)`
  const found: [boolean, string, string][] = [
    [
      one.taken !== one.points,
      "points_not_taken",
      `${one.taken} points were taken for it.`,
    ],
    [
      one.touched_at < settledBefore && one.back !== due(one),
      "wrong_return",
      `${one.back} points came back, ${due(one)} should have.`,
    ],
    [
      one.state === "issued" &&
        one.given === null &&
        one.issued_at < settledBefore,
      "not_issued",
      "its points are gone, and neither coupon nor session was given.",
    ],
    [
      one.state === "issued" &&
        one.placed_at !== null &&
        one.placed_at < settledBefore,
      "not_marked_used",
      `order ${one.discounted_order ?? ""} has its discount.`,
    ],
    [
      one.state === "returned" && (one.usable || one.discounted_order !== null),
      "given_twice",
      one.discounted_order === null
        ? "its points came back, and it can still be used."
        : `its points came back, and order ${one.discounted_order} has its discount.`,
    ],
  ]
  return found.flatMap(([wrong, fault, text]) =>
    wrong ? [{ fault, subject_id: one.id, text: `${about}: ${text}` }] : []
  )
}

/**
 * Points given for something: taken once, and come back exactly as far as
 * nothing was had for them.
 */
export const redemptionsCheck: ReconcileCheck = {
  subject: "redemptions",
  async *run(container, { settledBefore }) {
    for await (const rows of pages(container, REDEMPTIONS, row)) {
      yield {
        looked: rows.length,
        differences: rows.flatMap((one) => faultsOf(one, settledBefore)),
      }
    }
  },
}
