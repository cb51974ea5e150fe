import { model } from "@medusajs/framework/utils"

/** Who wrote a version, and when. Append-only. */
export const HealthVersion = model
  .define(
    { name: "balm_health_version", tableName: "balm_health_version" },
    {
      id: model.id({ prefix: "bhv" }).primaryKey(),
      customer_id: model.text(),
      /** 1, 2, 3 ... without a gap. */
      version: model.number(),
      recorded_at: model.dateTime(),
      actor_type: model.text(),
      actor_id: model.text(),
    }
  )
  .indexes([
    {
      name: "UQ_balm_health_version",
      on: ["customer_id", "version"],
      unique: true,
    },
  ])
