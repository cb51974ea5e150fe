import { z } from "@medusajs/framework/zod"
import { get, post, postOrConflict } from "../client"
import { moment } from "./common"
import { verdict } from "./safety"

const usableSession = z.object({
  id: z.string(),
  entitlement_id: z.string(),
  package_title: z.string(),
  title: z.string(),
  kind: z.enum(["service", "category", "product"]),
  category_id: z.string().nullable(),
  /** Of the treatment; null: the desk chooses it, or it is a product. */
  product_id: z.string().nullable(),
  bonus: z.boolean(),
  usable_by: z.enum(["owner", "family", "anyone"]),
  expires_at: moment.nullable(),
  sessions_left: z.number(),
  /** Null: nobody knows before a treatment is chosen. */
  verdict: verdict.nullable(),
})
export type UsableSession = z.infer<typeof usableSession>

const usedToday = z.object({
  id: z.string(),
  entitlement_id: z.string(),
  title: z.string(),
  package_title: z.string(),
  sessions: z.number(),
  staff_id: z.string().nullable(),
  actor_id: z.string().nullable(),
  performed_at: moment,
  reversed_at: moment.nullable(),
})
export type UsedToday = z.infer<typeof usedToday>

const usable = z.object({
  usable_sessions: z.array(usableSession),
  /** The customer has to tell a code that was sent to their phone. */
  code_required: z.boolean(),
  used_today: z.array(usedToday),
  time_zone: z.string(),
})

/** What a customer can use today, best first. */
export const retrieveUsableSessions = (customerId: string) =>
  get(usable, `/admin/customers/${customerId}/usable-sessions`)

/** What is sent to use a session. */
export type Redeeming = {
  item_id: string
  service_id: string | null
  sessions: number
  by_other: boolean
  used_by: string | null
  staff_id: string | null
  location_id: string | null
  confirmed: boolean
  override_reason: string | null
  code: string | null
  /** Why a manager goes on without one. */
  code_waiver: string | null
}

const redeemed = z.object({
  redemption: z.object({ id: z.string(), entitlement_id: z.string() }),
  entitlement: z.object({ sessions_left: z.number() }),
})
export type Redeemed = z.infer<typeof redeemed>

const refusal = z.object({
  reason: z.string(),
  last_use: z
    .object({ actor_id: z.string().nullable(), performed_at: moment })
    .nullable(),
})
export type DeskRefusal = z.infer<typeof refusal>

/** @param key of this wish: sent twice, it uses one session */
export const redeemSession = (
  entitlementId: string,
  body: Redeeming,
  key: string
) =>
  postOrConflict(
    { answer: redeemed, conflict: refusal },
    `/admin/entitlements/${entitlementId}/redeem`,
    body,
    key
  )

/** Takes back what was used. */
export const reverseRedemption = (
  entitlementId: string,
  redemption_id: string,
  reason: string
) =>
  post(
    z.object({ redemption: z.object({ id: z.string() }) }),
    `/admin/entitlements/${entitlementId}/reverse`,
    { redemption_id, reason }
  )

/** Sends the customer a one-time code, which they tell to the desk. */
export const sendRedemptionCode = (customerId: string) =>
  post(
    z.object({
      redemption_code: z.object({
        id: z.string(),
        expires_at: moment,
        /** Masked. */
        sent_to: z.string(),
      }),
    }),
    `/admin/customers/${customerId}/redemption-codes`
  )

/** Finds a customer by the QR code that they show. */
export const scanCustomer = (token: string) =>
  post(
    z.object({
      customer: z.object({
        id: z.string(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
      }),
    }),
    "/admin/customer-scans",
    { token }
  )
