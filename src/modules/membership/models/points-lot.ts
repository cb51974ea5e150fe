import { model } from "@medusajs/framework/utils"

/**
 * What is left of an entry that added points. The ledger says what happened,
 * the lots say what can still be taken: each is its entry less its allocations,
 * kept up to date under the member's lock, so that taking from a long ledger
 * costs no more than from a short one.
 */
export const PointsLot = model
  .define(
    { name: "balm_points_lot", tableName: "balm_points_lot" },
    {
      /** The id of the entry. */
      id: model.text().primaryKey(),
      member_id: model.text(),
      order_id: model.text().nullable(),
      points_left: model.number(),
      /** Pending before this moment. */
      available_at: model.dateTime(),
      /** Null: does not expire. */
      expires_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_points_lot_available",
      on: ["member_id", "available_at"],
      where: "points_left > 0 and deleted_at is null",
    },
    {
      name: "IDX_balm_points_lot_expires",
      on: ["member_id", "expires_at"],
      where: "points_left > 0 and deleted_at is null",
    },
    { name: "IDX_balm_points_lot_order", on: ["order_id"] },
    {
      name: "IDX_balm_points_lot_expiring",
      on: ["expires_at"],
      where: "points_left > 0 and deleted_at is null",
    },
  ])
  .checks([
    {
      name: "CK_balm_points_lot_left",
      expression: (columns) => `${columns.points_left} >= 0`,
    },
  ])
