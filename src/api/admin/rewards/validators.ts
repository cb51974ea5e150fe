import { z } from "@medusajs/framework/zod"
import { idText, listQuery } from "../../utils/list-query"
import { plainText } from "../../utils/plain-text"
import { REWARD_KINDS } from "../../../modules/membership/models/reward"

const words = (longest: number) =>
  z.strictObject({ en: plainText(longest), zhCN: plainText(longest) })

/** ISO 4217, as Medusa writes it. */
const currency = z.string().regex(/^[a-z]{3}$/, "must be a currency, as usd")

const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,3})?$/, "must be an amount, as 10 or 9.50")
  .refine((text) => Number(text) > 0, "must be above 0")

const count = (most: number) => z.number().int().min(1).max(most)

const fields = {
  name: words(60),
  description: words(1_000).nullable(),
  cost_points: count(10_000_000),
  /** Of `amount_off`. */
  amounts: z.record(currency, amount).nullable(),
  /** Of `percentage_off`. */
  percentage: count(100).nullable(),
  /** Of `free_product`. */
  variant_id: idText.nullable(),
  /** Of `free_session`. */
  service_id: idText.nullable(),
  sessions: count(100).nullable(),
  /** How often a member may have it, within so many days. */
  per_member: count(1_000).nullable(),
  period_days: count(3_650).nullable(),
  /** How many there are in all. */
  stock: z.number().int().min(0).max(10_000_000).nullable(),
  tier_id: idText.nullable(),
  valid_from: z.iso.datetime().nullable(),
  valid_until: z.iso.datetime().nullable(),
  is_active: z.boolean(),
}

export const AdminGetRewards = listQuery(["cost_points", "created_at"], {
  is_active: z.enum(["true", "false"]).optional(),
})
export type AdminGetRewardsQuery = z.infer<typeof AdminGetRewards>

export const AdminCreateReward = z.strictObject({
  kind: z.enum(REWARD_KINDS),
  ...fields,
  description: fields.description.default(null),
  amounts: fields.amounts.default(null),
  percentage: fields.percentage.default(null),
  variant_id: fields.variant_id.default(null),
  service_id: fields.service_id.default(null),
  sessions: fields.sessions.default(null),
  per_member: fields.per_member.default(null),
  period_days: fields.period_days.default(null),
  stock: fields.stock.default(null),
  tier_id: fields.tier_id.default(null),
  valid_from: fields.valid_from.default(null),
  valid_until: fields.valid_until.default(null),
  is_active: fields.is_active.default(true),
})
export type AdminCreateRewardBody = z.infer<typeof AdminCreateReward>

/** What is not given stays; the kind stays what it is. */
export const AdminUpdateReward = z.strictObject(fields).partial()
export type AdminUpdateRewardBody = z.infer<typeof AdminUpdateReward>

export const AdminRedeemReward = z.strictObject({
  customer_id: idText,
  /** Of an amount off that has several. */
  currency_code: currency.nullable().default(null),
})
export type AdminRedeemRewardBody = z.infer<typeof AdminRedeemReward>
