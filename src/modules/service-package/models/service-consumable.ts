import { model } from "@medusajs/framework/utils"
import { Service } from "./service"

/** What one session of a service takes from Medusa's inventory. */
export const ServiceConsumable = model
  .define(
    { name: "balm_service_consumable", tableName: "balm_service_consumable" },
    {
      id: model.id({ prefix: "bscon" }).primaryKey(),
      service: model.belongsTo(() => Service, { mappedBy: "consumables" }),
      inventory_item_id: model.text(),
      /** Units of the inventory item per session; may be a fraction. */
      quantity: model.bigNumber(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_service_consumable_item",
      on: ["service_id", "inventory_item_id"],
      unique: true,
    },
  ])
