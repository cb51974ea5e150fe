import { z } from "@medusajs/framework/zod"

export const StoreRedeemReward = z.strictObject({
  /** Of an amount off that has several: ISO 4217, as Medusa writes it. */
  currency_code: z
    .string()
    .regex(/^[a-z]{3}$/, "must be a currency, as usd")
    .nullable()
    .default(null),
})
export type StoreRedeemRewardBody = z.infer<typeof StoreRedeemReward>
