import { model } from "@medusajs/framework/utils"

/**
 * What an order earns when it is paid in full, as the rates stood at its
 * first movement: a refund years later takes back what was earned, not what
 * would be earned by then. A return or an edit plans it anew, at the rates of
 * the lines that stay. Its row is the lock of the order.
 */
export const EarningBasis = model.define(
  { name: "balm_earning_basis", tableName: "balm_earning_basis" },
  {
    id: model.id({ prefix: "bbasis" }).primaryKey(),
    order_id: model.text().unique("UQ_balm_earning_basis_order"),
    currency_code: model.text(),
    /** Lines and shipping with tax, before store credit; major units. */
    order_total: model.bigNumber(),
    /** Lines after discounts, without tax, shipping and gift cards. */
    net_total: model.bigNumber(),
    /** When the order was placed. */
    ordered_at: model.dateTime(),
    /** Points for payment in full, not yet rounded down. */
    full_points: model.bigNumber(),
    /** Tier multiplier: 100 is once, 150 is one and a half times. */
    multiplier_percent: model.number(),
    /** `EarningLine[]`: how the points come about, line by line. */
    lines: model.json(),
    /** Of the order it was planned from. */
    order_version: model.number().nullable(),
    /** False: the order earns nothing, whatever becomes of it. */
    counts: model.boolean().nullable(),
  }
)
