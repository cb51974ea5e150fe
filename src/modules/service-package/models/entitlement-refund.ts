import { model } from "@medusajs/framework/utils"

/** How used sessions are counted against what was paid. */
export const REFUND_METHODS = ["pro_rata", "list_price", "full"] as const

export const REFUND_STATES = [
  /** The sessions are withdrawn, the money is on its way. */
  "withdrawn",
  "paid",
  /** The money could not be paid back: the sessions came back. */
  "failed",
] as const

/** Unused sessions given back for money, as quoted. */
export const EntitlementRefund = model.define(
  { name: "balm_entitlement_refund", tableName: "balm_entitlement_refund" },
  {
    id: model.id({ prefix: "bentref" }).primaryKey(),
    entitlement_id: model.text().index("IDX_balm_entitlement_refund_of"),
    order_id: model
      .text()
      .index("IDX_balm_entitlement_refund_order")
      .nullable(),
    method: model.enum([...REFUND_METHODS]),
    state: model.enum([...REFUND_STATES]),
    currency_code: model.text().nullable(),
    /** Paid back; major units. */
    amount: model.bigNumber(),
    /** Of the value withdrawn, what the store keeps; major units. */
    kept: model.bigNumber().default(0),
    /** The lines as the customer saw them: `RefundQuote` in `types.ts`. */
    quote: model.json(),
    payment_id: model.text().nullable(),
    /** Of Medusa's refund, once it exists. */
    refund_id: model.text().nullable(),
    idempotency_key: model.text().unique("UQ_balm_entitlement_refund_key"),
    reason: model.text(),
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
  }
)
