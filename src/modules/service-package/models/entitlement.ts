import { model } from "@medusajs/framework/utils"
import { EntitlementItem } from "./entitlement-item"

/** One bought unit of a package, or a gift, with the template as it was that day. */
export const Entitlement = model
  .define(
    { name: "balm_entitlement", tableName: "balm_entitlement" },
    {
      id: model.id({ prefix: "bent" }).primaryKey(),
      /** Null: sold over the counter to nobody in particular. */
      customer_id: model
        .text()
        .index("IDX_balm_entitlement_customer")
        .nullable(),
      /** Null, with all that comes of an order: it was a gift. */
      order_id: model.text().index("IDX_balm_entitlement_order").nullable(),
      /** What gave it away, as `reward:<redemption>`; null: it was bought. */
      gift_key: model.text().unique("UQ_balm_entitlement_gift").nullable(),
      line_item_id: model.text().nullable(),
      /** 0-based among the line's quantity. */
      unit_index: model.number(),
      package_id: model.text().nullable(),
      variant_id: model.text().nullable(),
      title: model.text(),
      currency_code: model.text().nullable(),
      /** What this unit cost after discounts, tax included; major units. */
      amount_paid: model.bigNumber(),
      validity_days: model.number().nullable(),
      validity_from: model.enum(["purchase", "first_use"]),
      usable_by: model.enum(["owner", "family", "anyone"]),
      transferable: model.boolean(),
      freezable: model.boolean(),
      granted_at: model.dateTime(),
      /**
       * Null: does not expire, or not before its first use. Changed only
       * under the lock, with the line of the ledger that says why.
       */
      expires_at: model.dateTime().nullable(),
      /** Since when nobody may use it and its time stands still. */
      frozen_at: model.dateTime().nullable(),
      /** Its former owner's; null: it was bought, or given, as it is. */
      transferred_from_id: model
        .text()
        .index("IDX_balm_entitlement_transferred")
        .nullable(),
      items: model.hasMany(() => EntitlementItem, { mappedBy: "entitlement" }),
    }
  )
  .indexes([
    {
      name: "UQ_balm_entitlement_line_unit",
      on: ["line_item_id", "unit_index"],
      unique: true,
    },
    { name: "IDX_balm_entitlement_expires", on: ["expires_at"] },
  ])
