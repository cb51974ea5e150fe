import { model } from "@medusajs/framework/utils"
import { FEEDBACK_LOCALES, INVITE_STATUSES } from "../types"

/**
 * Whether the customer of an order is asked how it was. One row per order,
 * also when nobody is asked: it makes planning happen once and lets the sweep
 * find an order that was never looked at.
 */
export const FeedbackInvite = model.define(
  { name: "balm_feedback_invite", tableName: "balm_feedback_invite" },
  {
    id: model.id({ prefix: "bfinv" }).primaryKey(),
    order_id: model.text().unique("UQ_balm_feedback_invite_order"),
    customer_id: model
      .text()
      .index("IDX_balm_feedback_invite_customer")
      .nullable(),
    status: model.enum([...INVITE_STATUSES]),
    /** Why nobody is asked; null where somebody is. */
    reason: model.text().nullable(),
    locale: model.enum([...FEEDBACK_LOCALES]),
    service_at: model.dateTime(),
    /** After this moment the link is as good as unknown. */
    expires_at: model.dateTime(),
  }
)
