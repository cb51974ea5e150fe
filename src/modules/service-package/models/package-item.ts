import { model } from "@medusajs/framework/utils"
import { Package } from "./package"

/** So many sessions of one service inside a package. */
export const PackageItem = model.define(
  { name: "balm_package_item", tableName: "balm_package_item" },
  {
    id: model.id({ prefix: "bpkgi" }).primaryKey(),
    package: model.belongsTo(() => Package, { mappedBy: "items" }),
    service_id: model.text(),
    sessions: model.number(),
    /** A gift on top: usable like the rest, without cash value. */
    bonus: model.boolean().default(false),
    position: model.number().default(0),
  }
)
