import { model } from "@medusajs/framework/utils"

/** A customer who has ever had points; their row is what writers lock. */
export const Member = model.define(
  { name: "balm_member", tableName: "balm_member" },
  {
    id: model.id({ prefix: "bmem" }).primaryKey(),
    customer_id: model.text().unique("UQ_balm_member_customer"),
    /** Null: in no tier. */
    tier_id: model.text().nullable(),
    /** When the tier may be lost again. */
    tier_review_at: model.dateTime().nullable(),
    /** Staff gave the tier until then. */
    tier_held_until: model.dateTime().nullable(),
  }
)
