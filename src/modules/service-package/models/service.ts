import { model } from "@medusajs/framework/utils"
import { ServiceConsumable } from "./service-consumable"

/** How a treatment is performed; the product says what it costs. */
export const Service = model
  .define(
    { name: "balm_service", tableName: "balm_service" },
    {
      id: model.id({ prefix: "bserv" }).primaryKey(),
      product_id: model.text().unique("UQ_balm_service_product"),
      /** Minutes of hands-on work. */
      duration_minutes: model.number(),
      /** Minutes a product works alone, for example colour developing. */
      processing_minutes: model.number().default(0),
      /** Minutes of hands-on work after processing. */
      finishing_minutes: model.number().default(0),
      /** Minutes to clean and prepare the room afterwards. */
      transition_minutes: model.number().default(0),
      /** Days between two sessions, as the treatment advises. */
      minimum_interval_days: model.number().nullable(),
      /** What whoever performs it must know, in the words of the team page. */
      skills: model.array().default([]),
      /** As `wet room`, in the store's own words; null: any room. */
      room_kind: model.text().nullable(),
      /** Steps and aftercare: `ServiceGuide` in `types.ts`; null: none. */
      guide: model.json().nullable(),
      consumables: model.hasMany(() => ServiceConsumable, {
        mappedBy: "service",
      }),
    }
  )
  .cascades({ delete: ["consumables"] })
