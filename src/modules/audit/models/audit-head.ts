import { model } from "@medusajs/framework/utils"

/**
 * The end of the chain: one row. Whoever appends locks it. It tells when the
 * newest rows were cut off, and its signature, which nobody can make without
 * the key, when the whole chain was written anew.
 */
export const AuditHead = model.define(
  { name: "balm_audit_head", tableName: "balm_audit_head" },
  {
    id: model.id().primaryKey(),
    sequence: model.number(),
    hash: model.text(),
    signature: model.text(),
    key_id: model.text(),
  }
)
