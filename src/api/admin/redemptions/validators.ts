import { z } from "@medusajs/framework/zod"
import { REDEMPTION_STATES } from "../../../modules/membership/models/redemption"
import { idText, listQuery, localeTag } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"

export const AdminGetRedemptions = listQuery(["issued_at", "expires_at"], {
  customer_id: idText.optional(),
  reward_id: idText.optional(),
  state: z.enum(REDEMPTION_STATES).optional(),
  locale: z.string().max(20).optional(),
})
export type AdminGetRedemptionsQuery = z.infer<typeof AdminGetRedemptions>

export const AdminGetRedemption = z.strictObject({
  locale: localeTag.optional(),
})
export type AdminGetRedemptionQuery = z.infer<typeof AdminGetRedemption>

export const AdminCancelRedemption = z.strictObject({
  reason: plainText(500),
})
export type AdminCancelRedemptionBody = z.infer<typeof AdminCancelRedemption>
