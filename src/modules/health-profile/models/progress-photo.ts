import { model } from "@medusajs/framework/utils"

/**
 * A picture of progress. Picture and caption are in the columns `sealed` and
 * `sealed_caption` (bytea), which are in the migration alone; there is no
 * file and no address.
 */
export const ProgressPhoto = model
  .define(
    { name: "balm_progress_photo", tableName: "balm_progress_photo" },
    {
      id: model.id({ prefix: "bphoto" }).primaryKey(),
      customer_id: model.text(),
      content_type: model.text(),
      /** Of the picture, before sealing. */
      bytes: model.number(),
      taken_at: model.dateTime(),
      recorded_by: model.text(),
      key_id: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_progress_photo_customer",
      on: ["customer_id", "taken_at"],
    },
    { name: "IDX_balm_progress_photo_key", on: ["key_id", "id"] },
  ])
