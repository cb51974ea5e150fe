import { model } from "@medusajs/framework/utils"

/**
 * The store's own addition to the vocabulary. Its words are in the column
 * `sealed` (bytea), which is in the migration alone.
 */
export const HealthTerm = model
  .define(
    { name: "balm_health_term", tableName: "balm_health_term" },
    {
      id: model.id({ prefix: "bhterm" }).primaryKey(),
      /** Generated; says nothing. */
      code: model.text().unique("UQ_balm_health_term_code"),
      /** Counts the changes; a change names the version it was made from. */
      version: model.number().default(1),
      /** Set when it is no longer offered; records that hold it keep it. */
      retired_at: model.dateTime().nullable(),
      key_id: model.text(),
    }
  )
  .indexes([{ name: "IDX_balm_health_term_key", on: ["key_id", "id"] }])
