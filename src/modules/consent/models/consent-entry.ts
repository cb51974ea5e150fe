import { model } from "@medusajs/framework/utils"

export const CONSENT_PURPOSES = ["care", "marketing"] as const

export const CONSENT_CHANNELS = ["sms", "email"] as const

export const CONSENT_STATES = ["given", "withdrawn"] as const

export const CONSENT_SOURCES = ["store", "staff", "import", "reply"] as const

/**
 * One answer of a customer: yes or no, to what, in which words. The ledger
 * grows; what holds is the latest entry per purpose and channel.
 */
export const ConsentEntry = model
  .define(
    { name: "balm_consent_entry", tableName: "balm_consent_entry" },
    {
      id: model.id({ prefix: "bcon" }).primaryKey(),
      customer_id: model.text(),
      /** 1, 2, 3 ... per customer, in the order they were written. */
      sequence: model.number(),
      purpose: model.enum([...CONSENT_PURPOSES]),
      /** Null for care, which is no matter of a channel. */
      channel: model.enum([...CONSENT_CHANNELS]).nullable(),
      state: model.enum([...CONSENT_STATES]),
      /** Names the text that was agreed to, see `wordings.ts`. */
      wording_version: model.text(),
      /** Language it was shown in. */
      language: model.text(),
      source: model.enum([...CONSENT_SOURCES]),
      /** Names the occasion: the same one writes nothing twice. */
      source_id: model.text(),
      actor_type: model.text(),
      actor_id: model.text(),
      /** In the words of a colleague: how it was given, where it is kept. */
      note: model.text().nullable(),
      occurred_at: model.dateTime(),
    }
  )
  // And by hand in the migration: UQ_balm_consent_entry_source, over
  // (customer_id, purpose, coalesce(channel, ''), source, source_id).
  .indexes([
    {
      name: "UQ_balm_consent_entry_sequence",
      on: ["customer_id", "sequence"],
      unique: true,
    },
  ])
