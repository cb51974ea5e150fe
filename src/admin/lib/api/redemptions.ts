import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import type { ListQuery } from "../page"
import { amount, listFields, moment } from "./common"
import { REWARD_KINDS } from "./rewards"

export const REDEMPTION_STATES = ["issued", "used", "returned"] as const

const redemption = z.object({
  id: z.string(),
  customer_id: z.string(),
  reward_id: z.string().nullable(),
  kind: z.enum([...REWARD_KINDS, "cart_amount"]),
  /** In the language asked for. */
  name: z.string(),
  state: z.enum(REDEMPTION_STATES),
  points: z.number(),
  /** Null: sessions need none. */
  code: z.string().nullable(),
  amount: amount.nullable(),
  currency_code: z.string().nullable(),
  order_id: z.string().nullable(),
  order_display_id: z.number().nullable(),
  issued_at: moment,
  expires_at: moment.nullable(),
  closed_at: moment.nullable(),
  return_reason: z.string().nullable(),
})
export type Redemption = z.infer<typeof redemption>

const one = z.object({ redemption })

/** What points were given for, newest first. */
export const listRedemptions = (
  query: Pick<ListQuery, "limit" | "offset"> & { locale: string },
  filters: { customer_id?: string; state?: string | undefined } = {}
) =>
  get(
    z.object({ redemptions: z.array(redemption), ...listFields }),
    "/admin/redemptions",
    { ...query, ...filters, order: "-issued_at" }
  )

/** @param key of this wish: sent twice, it counts once */
export const redeemReward = (
  id: string,
  body: { customer_id: string; currency_code: string | null },
  key: string
) => post(one, `/admin/rewards/${id}/redeem`, body, key)

export const cancelRedemption = (id: string, reason: string) =>
  post(one, `/admin/redemptions/${id}/cancel`, { reason })
