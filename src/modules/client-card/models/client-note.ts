import { model } from "@medusajs/framework/utils"

/** What a colleague noted. It is struck out, never edited. */
export const ClientNote = model
  .define(
    { name: "balm_client_note", tableName: "balm_client_note" },
    {
      id: model.id({ prefix: "bnote" }).primaryKey(),
      customer_id: model.text(),
      text: model.text(),
      /** Medusa user, or API key, who wrote it. */
      author_id: model.text(),
      written_at: model.dateTime(),
      struck_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_balm_client_note_customer",
      on: ["customer_id", "written_at"],
    },
  ])
