import { model } from "@medusajs/framework/utils"
import { Entitlement } from "./entitlement"

/** The sessions of one service inside an entitlement; balance is a sum. */
export const EntitlementItem = model.define(
  { name: "balm_entitlement_item", tableName: "balm_entitlement_item" },
  {
    id: model.id({ prefix: "benti" }).primaryKey(),
    entitlement: model.belongsTo(() => Entitlement, { mappedBy: "items" }),
    service_id: model.text(),
    sessions: model.number(),
    bonus: model.boolean(),
    position: model.number(),
  }
)
