import { model } from "@medusajs/framework/utils"

/**
 * One line of the audit log: who did what, to whom, when, from where and why.
 * Append-only: the database itself refuses to change or remove a row, and
 * each row is chained to the one before it.
 */
export const AuditEntry = model
  .define(
    { name: "balm_audit_entry", tableName: "balm_audit_entry" },
    {
      id: model.id({ prefix: "baud" }).primaryKey(),
      /** 1, 2, 3 ... without a gap. */
      sequence: model.number().unique("UQ_balm_audit_entry_sequence"),
      occurred_at: model.dateTime(),
      actor_type: model.text(),
      actor_id: model.text(),
      /** Network address; null for what no request did. */
      origin: model.text().nullable(),
      action: model.text(),
      /** Whom it concerns; null where it concerns no customer. */
      customer_id: model.text().nullable(),
      subject_type: model.text(),
      subject_id: model.text(),
      /** Why, in the words of whoever did it. */
      reason: model.text().nullable(),
      /** What changed, by name; never what a health record holds. */
      details: model.json(),
      previous_hash: model.text(),
      hash: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_audit_entry_customer",
      on: ["customer_id", "sequence"],
    },
    { name: "IDX_balm_audit_entry_actor", on: ["actor_id", "sequence"] },
    { name: "IDX_balm_audit_entry_action", on: ["action", "sequence"] },
  ])
