import { model } from "@medusajs/framework/utils"
import { Package } from "./package"

/** What an item of a package is counted in. */
export const ITEM_KINDS = [
  /** Sessions of one service. */
  "service",
  /** Sessions of any service of a product category. */
  "category",
  /** Units of a product variant, handed over at the desk. */
  "product",
] as const

/** So many sessions, or units of a product, inside a package. */
export const PackageItem = model.define(
  { name: "balm_package_item", tableName: "balm_package_item" },
  {
    id: model.id({ prefix: "bpkgi" }).primaryKey(),
    package: model.belongsTo(() => Package, { mappedBy: "items" }),
    kind: model.enum([...ITEM_KINDS]).default("service"),
    /** Of a service; null with every other kind. */
    service_id: model.text().nullable(),
    /** Of a product category; null with every other kind. */
    category_id: model.text().nullable(),
    /** Of a product; null with every other kind. */
    variant_id: model.text().nullable(),
    /** Sessions, or units of the product. */
    sessions: model.number(),
    /** A gift on top: usable like the rest, without cash value. */
    bonus: model.boolean().default(false),
    /**
     * Its part of the package's price beside the parts of the others; null:
     * by the list prices of what it holds.
     */
    price_weight: model.number().nullable(),
    position: model.number().default(0),
  }
)
