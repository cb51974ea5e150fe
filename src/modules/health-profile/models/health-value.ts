import { model } from "@medusajs/framework/utils"

/**
 * One field of one version. Each version has a row for every field, the empty
 * ones too, each sealed anew: neither that a field is filled in nor that it
 * changed can be seen. The slot is the field's number in
 * `rules/profile-fields.ts`.
 *
 * The column `sealed` (bytea) is in the migration alone: Medusa's own reads
 * and writes of this table never touch it.
 */
export const HealthValue = model
  .define(
    { name: "balm_health_value", tableName: "balm_health_value" },
    {
      id: model.id({ prefix: "bhval" }).primaryKey(),
      customer_id: model.text(),
      version: model.number(),
      slot: model.number(),
      key_id: model.text(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_health_value",
      on: ["customer_id", "version", "slot"],
      unique: true,
    },
    { name: "IDX_balm_health_value_key", on: ["key_id", "id"] },
  ])
