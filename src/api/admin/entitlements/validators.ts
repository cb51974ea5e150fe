import { z } from "@medusajs/framework/zod"
import { idText, listQuery, searchText } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"

export const AdminGetEntitlements = listQuery(["granted_at", "expires_at"], {
  customer_id: idText.optional(),
  order_id: idText.optional(),
  q: searchText.optional(),
})
export type AdminGetEntitlementsQuery = z.infer<typeof AdminGetEntitlements>

/** For the store's own records; customers do not see it. */
const reason = plainText(500, 3)

/** So many at once: a session, or units of a product. */
const MOST_SESSIONS = 100

export const AdminRedeemEntitlement = z.strictObject({
  item_id: idText,
  /** Which treatment, where the sessions are for a category. */
  service_id: idText.nullable().default(null),
  sessions: z.number().int().min(1).max(MOST_SESSIONS).default(1),
  /** Somebody else than the owner has come. */
  by_other: z.boolean().default(false),
  /** Customer id of that person, where the store knows them. */
  used_by: idText.nullable().default(null),
  /** Medusa user who performs it. */
  staff_id: idText.nullable().default(null),
  /** Null: the only one there is. */
  location_id: idText.nullable().default(null),
  /** The warning of the safety check has been read. */
  confirmed: z.boolean().default(false),
  /** Whose consent there is, where the safety check asks for one. */
  override_reason: reason.nullable().default(null),
  /** The one-time code that the customer was sent, where the store asks. */
  code: z
    .string()
    .regex(/^\d{6}$/, "has six digits")
    .nullable()
    .default(null),
  /** Why to go on without a code; takes `packages.adjust`. */
  code_waiver: reason.nullable().default(null),
})
export type AdminRedeemEntitlementBody = z.infer<typeof AdminRedeemEntitlement>

export const AdminReverseRedemption = z.strictObject({
  redemption_id: idText,
  reason,
})
export type AdminReverseRedemptionBody = z.infer<typeof AdminReverseRedemption>

export const AdminSettleStock = z.strictObject({ redemption_id: idText })
export type AdminSettleStockBody = z.infer<typeof AdminSettleStock>

export const AdminChangeEntitlement = z.strictObject({ reason })
export type AdminChangeEntitlementBody = z.infer<typeof AdminChangeEntitlement>

export const AdminExtendEntitlement = z.strictObject({
  until: z.iso.datetime(),
  reason,
})
export type AdminExtendEntitlementBody = z.infer<typeof AdminExtendEntitlement>

export const AdminAdjustEntitlement = z.strictObject({
  item_id: idText,
  /** Above zero adds, below takes; never more than are left. */
  sessions: z
    .number()
    .int()
    .min(-MOST_SESSIONS)
    .max(MOST_SESSIONS)
    .refine((sessions) => sessions !== 0, "must not be 0"),
  reason,
})
export type AdminAdjustEntitlementBody = z.infer<typeof AdminAdjustEntitlement>

export const AdminTransferEntitlement = z.strictObject({
  customer_id: idText,
  /** Left out: all that is left. */
  items: z
    .array(
      z.strictObject({
        item_id: idText,
        sessions: z.number().int().min(1).max(1000),
      })
    )
    .min(1)
    .max(50)
    .nullable()
    .default(null),
  reason,
})
export type AdminTransferEntitlementBody = z.infer<
  typeof AdminTransferEntitlement
>

export const AdminRefundEntitlement = z.strictObject({
  method: z.enum(["pro_rata", "list_price", "full"]),
  /** As the quote has it: another one by now is refused. */
  amount: z.number().min(0).max(1_000_000_000),
  reason,
})
export type AdminRefundEntitlementBody = z.infer<typeof AdminRefundEntitlement>
