import { z } from "@medusajs/framework/zod"
import { get } from "../client"
import type { ListQuery } from "../page"
import { amount, listFields, moment } from "./common"

const item = z.object({
  id: z.string(),
  title: z.string(),
  bonus: z.boolean(),
  sessions_granted: z.number(),
  sessions_left: z.number(),
})

const historyEntry = z.object({
  id: z.string(),
  kind: z.string(),
  sessions: z.number(),
  reason: z.string().nullable(),
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
const one = z.object({ entitlement })

export const listEntitlements = (
  query: ListQuery & { customer_id?: string; order?: string }
) => get(list, "/admin/entitlements", query)

export const retrieveEntitlement = (id: string) =>
  get(one, `/admin/entitlements/${id}`)
