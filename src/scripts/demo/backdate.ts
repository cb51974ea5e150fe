import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { addTime } from "../../shared/clock"
import type { Sold } from "./checkout"

/**
 * For the demo only: moves what the checkout has just written to the day the
 * plan says. Medusa dates its rows itself and offers no way to sell in the
 * past; no figure and no status is touched, only moments. It runs before any
 * effect, so that Balm sees the sales as if they had happened then.
 *
 * Captures are dated two minutes after the sale; a cancellation or refund
 * bears its own planned moment.
 */
export const backdate = async (
  container: MedusaContainer,
  sold: Sold[],
  signedUp: { customerId: string; at: Date }[]
): Promise<void> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const plan = JSON.stringify(
    sold.map(({ orderId, paymentId, sale: { at, fate } }) => ({
      order_id: orderId,
      payment_id: paymentId,
      sold_at: at,
      captured_at: addTime(at, 2, "minute"),
      ended_at: "at" in fate ? fate.at : at,
    }))
  )
  const moments = `jsonb_to_recordset(?::jsonb) as plan(
    order_id text, payment_id text, sold_at timestamptz,
    captured_at timestamptz, ended_at timestamptz)`
  const statements = [
    `update "order" o set created_at = plan.sold_at, updated_at = plan.ended_at,
        canceled_at = case when o.canceled_at is null then null else plan.ended_at end
       from ${moments} where o.id = plan.order_id`,
    `update order_item i set created_at = plan.sold_at, updated_at = plan.sold_at
       from ${moments} where i.order_id = plan.order_id`,
    `update order_line_item l set created_at = plan.sold_at, updated_at = plan.sold_at
       from order_item i, ${moments}
      where l.id = i.item_id and i.order_id = plan.order_id`,
    `update order_transaction t set created_at = case when t.amount < 0
          then plan.ended_at else plan.captured_at end
       from ${moments} where t.order_id = plan.order_id`,
    `update payment p set created_at = plan.sold_at, updated_at = plan.ended_at,
        captured_at = case when p.captured_at is null then null else plan.captured_at end
       from ${moments} where p.id = plan.payment_id`,
    `update payment_collection c set created_at = plan.sold_at, updated_at = plan.ended_at
       from payment p, ${moments}
      where c.id = p.payment_collection_id and p.id = plan.payment_id`,
    `update capture c set created_at = plan.captured_at, updated_at = plan.captured_at
       from ${moments} where c.payment_id = plan.payment_id`,
    `update refund r set created_at = plan.ended_at, updated_at = plan.ended_at
       from ${moments} where r.payment_id = plan.payment_id`,
    `update cart k set created_at = plan.sold_at, completed_at = plan.sold_at
       from order_cart l, ${moments}
      where k.id = l.cart_id and l.order_id = plan.order_id`,
  ]
  await sql.transaction(async (trx) => {
    for (const statement of statements) {
      await trx.raw(statement, [plan])
    }
    await trx.raw(
      `update customer c set created_at = plan.at, updated_at = plan.at
         from jsonb_to_recordset(?::jsonb) as plan("customerId" text, at timestamptz)
        where c.id = plan."customerId"`,
      [JSON.stringify(signedUp)]
    )
  })
}

/** Balm's own rows know when a thing happened; here they were written then. */
const EFFECTS = {
  balm_entitlement: "granted_at",
  balm_session_entry: "occurred_at",
  balm_points_entry: "occurred_at",
  balm_feedback_invite: "service_at",
  balm_feedback: "submitted_at",
  balm_recovery_case: "opened_at",
} as const

/**
 * For the demo only, as {@link backdate}: lists that show when a row was
 * written then show the day it is about. A message was written at the latest
 * when it first could go.
 */
export const backdateEffects = async (
  container: MedusaContainer
): Promise<void> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.transaction(async (trx) => {
    for (const [table, moment] of Object.entries(EFFECTS)) {
      await trx.raw("update ?? set created_at = ??", [table, moment])
    }
    await trx.raw(
      "update balm_message set created_at = send_at where send_at < created_at"
    )
    await trx.raw(
      `update balm_feedback_analysis a set created_at = f.submitted_at
         from balm_feedback f where f.id = a.feedback_id`
    )
    await trx.raw(
      `update balm_member m set created_at = c.created_at
         from customer c where c.id = m.customer_id`
    )
    // A tier was reached with the last sale, and is reviewed a year later.
    await trx.raw(
      `with reached as (
         update balm_tier_change t
            set occurred_at = s.occurred_at, created_at = s.occurred_at
           from (select e.member_id, max(e.occurred_at) as occurred_at
                   from balm_points_entry e where e.kind = 'accrue'
                  group by e.member_id) s
          where s.member_id = t.member_id and t.reason = 'qualified'
         returning t.member_id, t.to_tier_id, t.occurred_at)
       update balm_member m
          set tier_review_at = r.occurred_at + interval '365 days'
         from reached r
        where r.member_id = m.id and r.to_tier_id = m.tier_id`
    )
  })
}
