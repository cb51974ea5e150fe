import { model } from "@medusajs/framework/utils"

export const MESSAGE_PURPOSES = [
  "marketing",
  "care",
  "transactional",
  "internal",
] as const

export const MESSAGE_STATUSES = [
  "queued",
  "held",
  "sending",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "suppressed",
] as const

/**
 * One message to one recipient: what is to be said, what was really said, and
 * why it was not. The row is the queue entry and the archive in one.
 */
export const Message = model
  .define(
    { name: "balm_message", tableName: "balm_message" },
    {
      id: model.id({ prefix: "bmsg" }).primaryKey(),
      /** `sms`, `slack`, `email`: a channel of Medusa's notification module. */
      channel: model.text(),
      purpose: model.enum([...MESSAGE_PURPOSES]),
      template_key: model.text(),
      locale: model.text(),
      customer_id: model.text().index("IDX_balm_message_customer").nullable(),
      /** Null: the person has no address on this channel. */
      recipient: model.text().nullable(),
      /** IANA zone of the recipient; null: the store's. */
      zone: model.text().nullable(),
      subject: model.text().nullable(),
      /** The text really sent; before sending, the text to be sent. */
      body: model.text(),
      /** Slack Block Kit. */
      blocks: model.json().nullable(),
      /** Names the occasion: a second plan for it inserts nothing. */
      dedupe_key: model.text().unique("UQ_balm_message_dedupe_key"),
      status: model.enum([...MESSAGE_STATUSES]).default("queued"),
      /** Not before this moment. */
      send_at: model.dateTime(),
      /** When the dispatcher may take it (again). */
      next_attempt_at: model.dateTime(),
      /** Attempts begun; also tells two processes' attempts apart. */
      attempts: model.number().default(0),
      /** Those that do not count towards giving up: held, or before a retry. */
      uncounted_attempts: model.number().default(0),
      /** For staff: what went wrong last. */
      last_error: model.text().nullable(),
      /** The rule that holds, suppressed or failed it. */
      rule: model.text().nullable(),
      /** Who took it: `twilio`, `slack`, `notification` or our `outbox`. */
      vendor: model.text().nullable(),
      /** The vendor's id. */
      external_id: model
        .text()
        .index("IDX_balm_message_external_id")
        .nullable(),
      /** Start of the attempt in progress. */
      sending_since: model.dateTime().nullable(),
      /** Start of the earliest attempt whose outcome is unknown. */
      unconfirmed_since: model.dateTime().nullable(),
      /** May go again even if the vendor cannot say whether it has it. */
      resend_allowed: model.boolean().default(false),
      sent_at: model.dateTime().nullable(),
      /** Why it exists, for example `feedback_invite` and its id. */
      source_type: model.text(),
      source_id: model.text(),
    }
  )
  .indexes([
    { name: "IDX_balm_message_source", on: ["source_type", "source_id"] },
    {
      // The dispatcher's: only what waits, so it stays small for ever.
      name: "IDX_balm_message_due",
      on: ["next_attempt_at", "id"],
      where: "status in ('queued', 'held')",
    },
    {
      name: "IDX_balm_message_sending",
      on: ["sending_since"],
      where: "status = 'sending'",
    },
    { name: "IDX_balm_message_created", on: ["created_at"] },
  ])
