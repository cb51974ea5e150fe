import { model } from "@medusajs/framework/utils"

/** So many points that one entry took from one lot. */
export const PointsAllocation = model
  .define(
    { name: "balm_points_allocation", tableName: "balm_points_allocation" },
    {
      id: model.id({ prefix: "bpall" }).primaryKey(),
      debit_entry_id: model.text(),
      credit_entry_id: model.text().index("IDX_balm_points_allocation_credit"),
      /** Above zero. */
      points: model.number(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_points_allocation",
      on: ["debit_entry_id", "credit_entry_id"],
      unique: true,
    },
  ])
