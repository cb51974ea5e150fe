import { z } from "@medusajs/framework/zod"

export const StoreClaimOrders = z.strictObject({
  /** Whether the code goes to the account's phone or e-mail address. */
  channel: z.enum(["sms", "email"]),
})
export type StoreClaimOrdersBody = z.infer<typeof StoreClaimOrders>

export const StoreConfirmOrderClaim = z.strictObject({
  code: z.string().regex(/^\d{6}$/, "has six digits"),
})
export type StoreConfirmOrderClaimBody = z.infer<typeof StoreConfirmOrderClaim>
