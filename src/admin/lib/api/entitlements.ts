import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import type { ListQuery } from "../page"
import { amount, listFields, moment } from "./common"

const item = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(["service", "category", "product"]),
  service_id: z.string().nullable(),
  category_id: z.string().nullable(),
  bonus: z.boolean(),
  sessions_granted: z.number(),
  sessions_left: z.number(),
})

const historyEntry = z.object({
  id: z.string(),
  kind: z.string(),
  sessions: z.number(),
  reason: z.string().nullable(),
  /** Null: it happened by itself. */
  actor_id: z.string().nullable(),
  occurred_at: moment,
})

const entitlement = z.object({
  id: z.string(),
  title: z.string(),
  customer_id: z.string().nullable(),
  /** Null: a gift. */
  order_id: z.string().nullable(),
  granted_at: moment,
  expires_at: moment.nullable(),
  /** Since when its time stands still. */
  frozen_at: moment.nullable(),
  transferable: z.boolean(),
  freezable: z.boolean(),
  currency_code: z.string().nullable(),
  /** Null for whoever may not see what customers spend. */
  amount_paid: amount.nullable(),
  sessions_granted: z.number(),
  sessions_left: z.number(),
  items: z.array(item),
  history: z.array(historyEntry),
})
export type Entitlement = z.infer<typeof entitlement>

const list = z.object({ entitlements: z.array(entitlement), ...listFields })

const redemption = z.object({
  id: z.string(),
  entitlement_item_id: z.string(),
  sessions: z.number(),
  used_by: z.string().nullable(),
  staff_id: z.string().nullable(),
  actor_id: z.string().nullable(),
  stock_state: z.string(),
  performed_at: moment,
  reversed_at: moment.nullable(),
  reversed_by: z.string().nullable(),
  reversal_reason: z.string().nullable(),
})
export type SessionUse = z.infer<typeof redemption>

const detailed = entitlement.extend({ redemptions: z.array(redemption) })
export type DetailedEntitlement = z.infer<typeof detailed>

const one = z.object({ entitlement: detailed })
const changed = z.object({ entitlement })

export const listEntitlements = (
  query: ListQuery & { customer_id?: string; order?: string }
) => get(list, "/admin/entitlements", query)

export const retrieveEntitlement = (id: string) =>
  get(one, `/admin/entitlements/${id}`)

/** What is done to a package as a whole, by the end of its address. */
export type EntitlementChange =
  | { action: "freeze" | "unfreeze"; reason: string }
  | { action: "extend"; until: string; reason: string }
  | { action: "adjust"; item_id: string; sessions: number; reason: string }
  | {
      action: "transfer"
      customer_id: string
      items: { item_id: string; sessions: number }[]
      reason: string
    }
  | { action: "settle-stock"; redemption_id: string }
  | { action: "refund"; method: RefundMethod; amount: number; reason: string }

/** @param key of this wish: sent twice, it counts once */
export const changeEntitlement = (
  id: string,
  { action, ...body }: EntitlementChange,
  key: string
) => post(changed, `/admin/entitlements/${id}/${action}`, body, key)

export const REFUND_METHODS = ["pro_rata", "list_price", "full"] as const
export type RefundMethod = (typeof REFUND_METHODS)[number]

const quote = z.object({
  currency_code: z.string().nullable(),
  amount_paid: amount,
  pro_rata_amount: amount,
  /** Null: what something costs alone is not known. */
  list_price_amount: amount.nullable(),
  cooling_off: z.boolean(),
  cooling_off_until: moment.nullable(),
  lines: z.array(
    z.object({
      item_id: z.string(),
      title: z.string(),
      bonus: z.boolean(),
      sessions: z.number(),
      used: z.number(),
      left: z.number(),
      amount_paid: amount,
      list_price: amount.nullable(),
      used_pro_rata_amount: amount,
      used_list_price_amount: amount.nullable(),
      amount_owed: amount,
    })
  ),
})
export type RefundQuote = z.infer<typeof quote>

/** What is due for the unused sessions, by both formulas. */
export const retrieveRefundQuote = (id: string) =>
  get(
    z.object({ refund_quote: quote }),
    `/admin/entitlements/${id}/refund-quote`
  )
