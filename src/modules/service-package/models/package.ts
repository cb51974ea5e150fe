import { model } from "@medusajs/framework/utils"
import { PackageItem } from "./package-item"

/** Sessions sold as one product variant. Editing it changes no past sale. */
export const Package = model
  .define(
    { name: "balm_package", tableName: "balm_package" },
    {
      id: model.id({ prefix: "bpkg" }).primaryKey(),
      variant_id: model.text().unique("UQ_balm_package_variant"),
      /** Days the sessions stay usable; null: they do not expire. */
      validity_days: model.number().nullable(),
      validity_from: model.enum(["purchase", "first_use"]).default("purchase"),
      usable_by: model.enum(["owner", "family", "anyone"]).default("owner"),
      transferable: model.boolean().default(false),
      freezable: model.boolean().default(false),
      items: model.hasMany(() => PackageItem, { mappedBy: "package" }),
    }
  )
  .cascades({ delete: ["items"] })
