import { model } from "@medusajs/framework/utils"

/** A word put on a customer by hand. */
export const ClientTag = model
  .define(
    { name: "balm_client_tag", tableName: "balm_client_tag" },
    {
      id: model.id({ prefix: "btag" }).primaryKey(),
      customer_id: model.text(),
      /** Normalised, see `rules/normalise-tag.ts`. */
      tag: model.text(),
      added_by: model.text(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_client_tag",
      on: ["customer_id", "tag"],
      unique: true,
    },
    { name: "IDX_balm_client_tag_tag", on: ["tag"] },
  ])
