import { model } from "@medusajs/framework/utils"

/**
 * One customer's record: whoever writes a version locks this row. What the
 * record holds is in `balm_health_value`, sealed.
 */
export const HealthProfile = model.define(
  { name: "balm_health_profile", tableName: "balm_health_profile" },
  {
    id: model.id({ prefix: "bhp" }).primaryKey(),
    customer_id: model.text().unique("UQ_balm_health_profile_customer"),
    /** The newest version; 0 before the first. */
    version: model.number(),
  }
)
