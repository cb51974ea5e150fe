import { model } from "@medusajs/framework/utils"

export const POINTS_SOURCE_TYPES = [
  "capture",
  "refund",
  "cancellation",
  "change",
] as const

export const POINTS_OUTCOMES = [
  /** It counts towards what the order earns; its own share may be nothing. */
  "counted",
  /** Sold over the counter to nobody in particular. */
  "no_customer",
  /** The order's currency has no earn rate. */
  "no_rate",
  /** The order was placed before orders count. */
  "too_old",
  /** The order is gone. */
  "no_order",
] as const

/**
 * One row per capture, refund, cancellation and change this module has dealt with,
 * also where nothing is earned. It makes each effect happen once, lets the
 * sweep find what a lost event left undone, and its amounts are what an order
 * has been paid so far.
 */
export const PointsSource = model
  .define(
    { name: "balm_points_source", tableName: "balm_points_source" },
    {
      id: model.id({ prefix: "bpsrc" }).primaryKey(),
      source_type: model.enum([...POINTS_SOURCE_TYPES]),
      /**
       * Id of the capture or refund; of the order for a cancellation; order and
       * version, `order_1:3`, for a change.
       */
      source_id: model.text(),
      order_id: model.text().index("IDX_balm_points_source_order"),
      customer_id: model
        .text()
        .index("IDX_balm_points_source_customer")
        .nullable(),
      /** Signed, major units: what comes in is positive. */
      amount: model.bigNumber(),
      outcome: model.enum([...POINTS_OUTCOMES]),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_points_source",
      on: ["source_type", "source_id"],
      unique: true,
    },
  ])
