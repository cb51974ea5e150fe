import { model } from "@medusajs/framework/utils"

export const EXCLUSION_SCOPES = ["product", "category", "collection"] as const

/**
 * What earns no points from a day on, by the word of staff. An order that is
 * planned already keeps what it was told.
 */
export const EarningExclusion = model
  .define(
    { name: "balm_earning_exclusion", tableName: "balm_earning_exclusion" },
    {
      id: model.id({ prefix: "bexcl" }).primaryKey(),
      scope_type: model.enum([...EXCLUSION_SCOPES]),
      /** Id of the product, category (with all below it) or collection. */
      scope_id: model.text(),
      actor_id: model.text().nullable(),
      excluded_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_earning_exclusion",
      on: ["scope_type", "scope_id"],
      unique: true,
    },
  ])
