import { model } from "@medusajs/framework/utils"

/**
 * One row per order, change of an order, refund and cancellation this module
 * has dealt with, also when there was nothing to do. It makes each effect happen once and
 * lets the sweep find what a lost event left undone.
 */
export const EntitlementSource = model
  .define(
    { name: "balm_entitlement_source", tableName: "balm_entitlement_source" },
    {
      id: model.id({ prefix: "bentsrc" }).primaryKey(),
      source_type: model.enum(["order", "change", "refund", "cancellation"]),
      source_id: model.text(),
      order_id: model.text().index("IDX_balm_entitlement_source_order"),
      /** Medusa's number of the order as it was read; null: the first. */
      order_version: model.number().nullable(),
      /**
       * Order total, what it changed by, or refunded amount; null for a
       * cancellation.
       */
      amount: model.bigNumber().nullable(),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_entitlement_source",
      on: ["source_type", "source_id"],
      unique: true,
    },
  ])
