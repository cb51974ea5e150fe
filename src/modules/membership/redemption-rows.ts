import { z } from "@medusajs/framework/zod"
import { REDEMPTION_KINDS, REDEMPTION_STATES } from "./models/redemption"

/** Source of the lines that take points for something, and give them back. */
export const REDEMPTION = "redemption"

const amount = z.string().nullable()

export const redemptionSchema = z.object({
  id: z.string(),
  member_id: z.string(),
  customer_id: z.string(),
  reward_id: z.string().nullable(),
  kind: z.enum(REDEMPTION_KINDS),
  state: z.enum(REDEMPTION_STATES),
  points: z.number(),
  content: z.object({
    name: z.object({ en: z.string(), zhCN: z.string() }),
    percentage: z.number().optional(),
    variant_id: z.string().optional(),
    service_id: z.string().optional(),
    sessions: z.number().optional(),
  }),
  currency_code: z.string().nullable(),
  amount,
  code: z.string().nullable(),
  promotion_id: z.string().nullable(),
  entitlement_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  order_id: z.string().nullable(),
  order_total: amount,
  points_used: z.number().nullable(),
  issued_at: z.date(),
  expires_at: z.date().nullable(),
})
export const redemptionsSchema = z.array(redemptionSchema)
