import { model } from "@medusajs/framework/utils"
import { FEEDBACK_LOCALES } from "../types"

/** What a customer answered: one per invite. */
export const Feedback = model
  .define(
    { name: "balm_feedback", tableName: "balm_feedback" },
    {
      id: model.id({ prefix: "bfb" }).primaryKey(),
      invite_id: model.text().unique("UQ_balm_feedback_invite"),
      order_id: model.text().index("IDX_balm_feedback_order"),
      customer_id: model.text().index("IDX_balm_feedback_customer").nullable(),
      /** The service itself, 1 to 5. */
      stars: model.number(),
      stars_staff: model.number().nullable(),
      stars_place: model.number().nullable(),
      text: model.text().searchable(),
      topics: model.array(),
      locale: model.enum([...FEEDBACK_LOCALES]),
      /** 1, and one more with each change within the edit window. */
      revision: model.number(),
      submitted_at: model.dateTime(),
      edited_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_balm_feedback_submitted", on: ["submitted_at", "id"] },
  ])
