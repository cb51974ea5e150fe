import { model } from "@medusajs/framework/utils"
import { Entitlement } from "./entitlement"
import { ITEM_KINDS } from "./package-item"

/** The sessions of one kind inside an entitlement; balance is a sum. */
export const EntitlementItem = model.define(
  { name: "balm_entitlement_item", tableName: "balm_entitlement_item" },
  {
    id: model.id({ prefix: "benti" }).primaryKey(),
    entitlement: model.belongsTo(() => Entitlement, { mappedBy: "items" }),
    kind: model.enum([...ITEM_KINDS]).default("service"),
    service_id: model.text().nullable(),
    category_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    sessions: model.number(),
    bonus: model.boolean(),
    /** Its part of what the entitlement cost; a bonus has none. Major units. */
    amount_paid: model.bigNumber().default(0),
    /** Of one session the day it was sold; null: it had none. Major units. */
    list_price: model.bigNumber().nullable(),
    position: model.number(),
  }
)
