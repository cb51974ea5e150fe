import { model } from "@medusajs/framework/utils"

/** What a code is asked for: a session at the desk, or a guest's orders. */
export const CODE_PURPOSES = ["redeem", "claim"] as const
export const CODE_CHANNELS = ["sms", "email"] as const

/**
 * A one-time code that went to a customer's phone or mailbox. The digits are
 * nowhere in the database: they follow from the id and the store's key.
 */
export const OneTimeCode = model.define(
  { name: "balm_one_time_code", tableName: "balm_one_time_code" },
  {
    id: model.id({ prefix: "bcode" }).primaryKey(),
    purpose: model.enum([...CODE_PURPOSES]),
    customer_id: model.text().index("IDX_balm_one_time_code_customer"),
    channel: model.enum([...CODE_CHANNELS]),
    /** The number or address it went to, which it proves to be theirs. */
    recipient: model.text().index("IDX_balm_one_time_code_recipient"),
    /** Tries so far, right or wrong. */
    attempts: model.number().default(0),
    issued_at: model.dateTime(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  }
)
