import { model } from "@medusajs/framework/utils"

/** A one-time code that went to the owner's phone, to be told at the desk. */
export const RedemptionCode = model.define(
  { name: "balm_redemption_code", tableName: "balm_redemption_code" },
  {
    id: model.id({ prefix: "bcode" }).primaryKey(),
    customer_id: model.text().index("IDX_balm_redemption_code_customer"),
    /** HMAC of the digits: the database does not know them. */
    code_hash: model.text(),
    /** Wrong tries so far. */
    attempts: model.number().default(0),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  }
)
