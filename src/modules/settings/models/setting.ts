import { model } from "@medusajs/framework/utils"

/** A value that differs from its default; the declaration is in code. */
export const Setting = model.define(
  { name: "balm_setting", tableName: "balm_setting" },
  {
    id: model.id({ prefix: "bset" }).primaryKey(),
    /** `<context>.<name>`, see `defineSettings`. */
    key: model.text().unique("UQ_balm_setting_key"),
    /** Wrapped as `{ value }`: a bare number is no JSON object to the ORM. */
    value: model.json(),
    changed_by: model.text().nullable(),
  }
)
