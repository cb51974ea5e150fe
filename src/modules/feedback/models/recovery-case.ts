import { model } from "@medusajs/framework/utils"
import { RECOVERY_STATES } from "../types"

/** Winning back a customer who was let down: one per feedback. */
export const RecoveryCase = model
  .define(
    { name: "balm_recovery_case", tableName: "balm_recovery_case" },
    {
      id: model.id({ prefix: "brec" }).primaryKey(),
      feedback_id: model.text().unique("UQ_balm_recovery_case_feedback"),
      order_id: model.text(),
      customer_id: model
        .text()
        .index("IDX_balm_recovery_case_customer")
        .nullable(),
      state: model.enum([...RECOVERY_STATES]),
      /** 1 to 5, as judged when it was opened. */
      severity: model.number(),
      /** The gravest of the reasons to alert. */
      reason: model.text(),
      opened_at: model.dateTime(),
      acknowledged_at: model.dateTime().nullable(),
      /** Id of the user who took it. */
      acknowledged_by: model.text().nullable(),
      contacted_at: model.dateTime().nullable(),
      resolved_at: model.dateTime().nullable(),
      closed_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_balm_recovery_case_state", on: ["state", "opened_at"] },
  ])
