import { model } from "@medusajs/framework/utils"

export const STOCK_STATES = [
  /** Nothing leaves the stock. */
  "none",
  /** To leave the stock. */
  "due",
  /** Somebody is about to move it; if that lasts, nobody knows the outcome. */
  "moving",
  /** It has left the stock. */
  "moved",
  /** To come back: the redemption was reversed. */
  "return_due",
  "returning",
  "returned",
] as const

/** What was used at the desk in one go: one treatment, or one product. */
export const SessionRedemption = model
  .define(
    { name: "balm_session_redemption", tableName: "balm_session_redemption" },
    {
      id: model.id({ prefix: "bsred" }).primaryKey(),
      entitlement_id: model
        .text()
        .index("IDX_balm_session_redemption_entitlement"),
      entitlement_item_id: model.text(),
      /** Whom the entitlement belonged to that moment. */
      customer_id: model
        .text()
        .index("IDX_balm_session_redemption_customer")
        .nullable(),
      /** Who came instead, by customer id; null: the owner. */
      used_by: model
        .text()
        .index("IDX_balm_session_redemption_used_by")
        .nullable(),
      /** Performed; null: a product was handed over. */
      service_id: model.text().nullable(),
      /** Handed over; null: a treatment was performed. */
      variant_id: model.text().nullable(),
      sessions: model.number(),
      /** Medusa user who performed it; null: not said. */
      staff_id: model.text().nullable(),
      /** Stock location where it happened; null: not said. */
      location_id: model.text().nullable(),
      idempotency_key: model.text().unique("UQ_balm_session_redemption_key"),
      /** What the safety engine said that moment. */
      verdict: model.enum(["allow", "warn", "needs_consent", "block"]),
      /** Why staff went on in spite of it; null: nothing spoke against it. */
      override_reason: model.text().nullable(),
      /** `[{ inventory_item_id, quantity }]`: what leaves the stock. */
      stock: model.json(),
      stock_state: model.enum([...STOCK_STATES]),
      performed_at: model.dateTime(),
      actor_id: model.text().nullable(),
      reversed_at: model.dateTime().nullable(),
      reversed_by: model.text().nullable(),
      reversal_reason: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_session_redemption_stock",
      on: ["stock_state"],
      where:
        "stock_state in ('due', 'moving', 'return_due', 'returning') and deleted_at is null",
    },
    {
      name: "IDX_balm_session_redemption_performed",
      on: ["performed_at"],
    },
  ])
