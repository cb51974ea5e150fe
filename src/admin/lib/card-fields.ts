import { z } from "@medusajs/framework/zod"

export const CALENDARS = ["solar", "lunar"] as const
export const GENDERS = ["female", "male", "other"] as const
export const SOURCES = [
  "walk_in",
  "online",
  "referral",
  "social",
  "search",
  "event",
  "other",
] as const

const text = z.string().nullable()

const birthday = z.object({
  calendar: z.enum(CALENDARS),
  month: z.number(),
  day: z.number(),
  /** Lunar only: the second of a month that comes twice. */
  leap_month: z.boolean(),
  year: z.number().nullable(),
})
export type Birthday = z.infer<typeof birthday>

/** What a card says, as the server sends and takes it. */
export const cardFields = z.object({
  birthday: birthday.nullable(),
  gender: z.enum(GENDERS).nullable(),
  locale: text,
  zone: text,
  source_channel: z.enum(SOURCES).nullable(),
  preferred_staff_id: text,
  preferred_hours: text,
  likes: text,
  dislikes: text,
})
export type CardFields = z.infer<typeof cardFields>
export type CardField = keyof CardFields

/** In the order in which a person is asked. */
export const CARD_FIELDS: readonly CardField[] = cardFields.keyof().options
