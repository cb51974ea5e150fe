import { model } from "@medusajs/framework/utils"

/**
 * What a treatment or product demands of a person. Sealed: a dump of the
 * database names no condition, not even the ones a product is bad for.
 */
export const SafetyCard = model.define(
  { name: "balm_safety_card", tableName: "balm_safety_card" },
  {
    id: model.id({ prefix: "bscard" }).primaryKey(),
    product_id: model.text().unique("UQ_balm_safety_card_product"),
    /** Counts the changes; a change names the version it was made from. */
    version: model.number(),
    key_id: model.text().index("IDX_balm_safety_card_key"),
    /** Base64, see `Keyring`. */
    sealed: model.text(),
  }
)
