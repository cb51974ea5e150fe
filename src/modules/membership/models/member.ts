import { model } from "@medusajs/framework/utils"

/** A customer who has ever had points; their row is what writers lock. */
export const Member = model.define(
  { name: "balm_member", tableName: "balm_member" },
  {
    id: model.id({ prefix: "bmem" }).primaryKey(),
    customer_id: model.text().unique("UQ_balm_member_customer"),
    /** Null: in no tier. */
    tier_id: model.text().nullable(),
  }
)
