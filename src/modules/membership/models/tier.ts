import { model } from "@medusajs/framework/utils"

/**
 * A step of the membership. What it gives hangs on a Medusa customer group:
 * promotions and price lists of that group are the tier's; the rest is data
 * for those who keep it (booking, messages).
 */
export const Tier = model.define(
  { name: "balm_tier", tableName: "balm_tier" },
  {
    id: model.id({ prefix: "btier" }).primaryKey(),
    /** 1 is the lowest. */
    rank: model.number().unique("UQ_balm_tier_rank"),
    /** `{ en, zhCN }` */
    name: model.json(),
    /** Lines for the customer, `{ en, zhCN }`. */
    perks: model.json().nullable(),
    /**
     * Net spend that reaches it, by currency, as decimal text; with
     * `visits_threshold`, either is enough. Neither: everybody has it.
     */
    spend_thresholds: model.json(),
    visits_threshold: model.number().nullable(),
    /** Points earned: 100 is once, 150 one and a half times. */
    multiplier_percent: model.number().default(100),
    customer_group_id: model.text().nullable(),
    /** Days before everybody else that members may book. */
    priority_booking_days: model.number().default(0),
    birthday_points: model.number().default(0),
  }
)
