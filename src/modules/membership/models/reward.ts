import { model } from "@medusajs/framework/utils"

export const REWARD_KINDS = [
  "amount_off",
  "percentage_off",
  "free_product",
  "free_session",
] as const

/**
 * What a store gives for points. A redemption keeps its own copy: a later
 * change of the reward changes no coupon that is out.
 */
export const Reward = model.define(
  { name: "balm_reward", tableName: "balm_reward" },
  {
    id: model.id({ prefix: "brew" }).primaryKey(),
    kind: model.enum([...REWARD_KINDS]),
    /** `{ en, zhCN }` */
    name: model.json(),
    /** `{ en, zhCN }` */
    description: model.json().nullable(),
    cost_points: model.number(),
    /** Of `amount_off`: what it takes off, by currency, as decimal text. */
    amounts: model.json().nullable(),
    /** Of `percentage_off`: 1 to 100. */
    percentage: model.number().nullable(),
    /** Of `free_product`: one piece of this variant. */
    variant_id: model.text().nullable(),
    /** Of `free_session`: so many sessions of this service. */
    service_id: model.text().nullable(),
    sessions: model.number().nullable(),
    /** How often a member may have it, within so many days; null: no limit. */
    per_member: model.number().nullable(),
    /** Null: ever. */
    period_days: model.number().nullable(),
    /** How many there are in all; null: no end. */
    stock: model.number().nullable(),
    /** The lowest tier that may have it; null: everybody. */
    tier_id: model.text().nullable(),
    valid_from: model.dateTime().nullable(),
    valid_until: model.dateTime().nullable(),
    is_active: model.boolean().default(true),
  }
)
