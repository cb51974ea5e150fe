import { z } from "@medusajs/framework/zod"
import { listQuery } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"

const words = (longest: number) =>
  z.strictObject({
    en: plainText(longest),
    zhCN: plainText(longest),
  })

/** ISO 4217, as Medusa writes it. */
const currency = z.string().regex(/^[a-z]{3}$/, "must be a currency, as usd")

const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,3})?$/, "must be an amount, as 500 or 499.50")
  .refine((text) => Number(text) > 0, "must be above 0")

const days = z.number().int().min(0).max(365)

export const AdminGetMembershipTiers = listQuery(["rank"], {})
export type AdminGetMembershipTiersQuery = z.infer<
  typeof AdminGetMembershipTiers
>

export const AdminCreateMembershipTier = z.strictObject({
  name: words(60),
  perks: words(1_000).nullable().default(null),
  /** Net spend within the window, by currency. */
  spend_thresholds: z.record(currency, amount).default({}),
  /** Days with a visit within the window; with spend, either is enough. */
  visits_threshold: z.number().int().min(1).max(1_000).nullable().default(null),
  /** 100: each point once; 150: one and a half times. */
  multiplier_percent: z.number().int().min(100).max(1_000).default(100),
  priority_booking_days: days.default(0),
  birthday_points: z.number().int().min(0).max(100_000).default(0),
})
export type AdminCreateMembershipTierBody = z.infer<
  typeof AdminCreateMembershipTier
>

/** What is not given stays; no default may change it. */
export const AdminUpdateMembershipTier = z.strictObject({
  name: words(60).optional(),
  perks: words(1_000).nullable().optional(),
  spend_thresholds: z.record(currency, amount).optional(),
  visits_threshold: z.number().int().min(1).max(1_000).nullable().optional(),
  multiplier_percent: z.number().int().min(100).max(1_000).optional(),
  priority_booking_days: days.optional(),
  birthday_points: z.number().int().min(0).max(100_000).optional(),
})
export type AdminUpdateMembershipTierBody = z.infer<
  typeof AdminUpdateMembershipTier
>
