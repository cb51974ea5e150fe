import { model } from "@medusajs/framework/utils"

export const BIRTHDAY_CALENDARS = ["solar", "lunar"] as const

export const GENDERS = ["female", "male", "other"] as const

/** How somebody came to the store. */
export const SOURCE_CHANNELS = [
  "walk_in",
  "online",
  "referral",
  "social",
  "search",
  "event",
  "other",
] as const

/** What is known of a customer that is neither health nor computed. */
export const ClientCard = model.define(
  { name: "balm_client_card", tableName: "balm_client_card" },
  {
    id: model.id({ prefix: "bcard" }).primaryKey(),
    customer_id: model.text().unique("UQ_balm_client_card_customer"),
    /** Counts saves: whoever saves says which one they saw. */
    version: model.number(),
    /** Which save changed a field last, by name. */
    field_versions: model.json(),
    birth_calendar: model.enum([...BIRTHDAY_CALENDARS]).nullable(),
    birth_month: model.number().nullable(),
    birth_day: model.number().nullable(),
    /** A lunar month that comes twice: the second one. */
    birth_leap_month: model.boolean().default(false),
    birth_year: model.number().nullable(),
    gender: model.enum([...GENDERS]).nullable(),
    /** Language tag. */
    locale: model.text().nullable(),
    /** IANA zone. */
    zone: model.text().nullable(),
    source_channel: model.enum([...SOURCE_CHANNELS]).nullable(),
    /** Medusa user who is asked for. */
    preferred_staff_id: model
      .text()
      .index("IDX_balm_client_card_preferred_staff")
      .nullable(),
    preferred_hours: model.text().nullable(),
    likes: model.text().nullable(),
    dislikes: model.text().nullable(),
  }
)
