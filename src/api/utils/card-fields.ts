import { z } from "@medusajs/framework/zod"
import {
  BIRTHDAY_CALENDARS,
  GENDERS,
} from "../../modules/client-card/models/client-card"
import { localeTag } from "./list-query"
import { plainText } from "./plain-text"

const MOST_CHARACTERS = 2_000

const birthday = z.strictObject({
  calendar: z.enum(BIRTHDAY_CALENDARS).default("solar"),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
  /** Lunar only: the second of a month that comes twice. */
  leap_month: z.boolean().default(false),
  year: z.number().int().min(1).max(9999).nullable().default(null),
})

/** What a customer may write about themselves; null: not known. */
export const ownCardFields = {
  birthday: birthday.nullable().optional(),
  gender: z.enum(GENDERS).nullable().optional(),
  locale: localeTag.min(2).nullable().optional(),
  preferred_hours: plainText(200).nullable().optional(),
  likes: plainText(MOST_CHARACTERS).nullable().optional(),
  dislikes: plainText(MOST_CHARACTERS).nullable().optional(),
}

/** The version that whoever writes has seen; 0 for the first time. */
export const cardVersion = z.number().int().min(0).max(2_000_000_000)
