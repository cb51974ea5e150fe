import type {
  BIRTHDAY_CALENDARS,
  GENDERS,
  SOURCE_CHANNELS,
} from "./models/client-card"

/** A birthday; the year is often not told. */
export type Birthday = {
  calendar: (typeof BIRTHDAY_CALENDARS)[number]
  /** 1 to 12. */
  month: number
  day: number
  /** Lunar only: the second of a month that comes twice. */
  leap_month: boolean
  year: number | null
}

/** What staff, and partly the customer, may write; null: not known. */
export type CardFields = {
  birthday: Birthday | null
  gender: (typeof GENDERS)[number] | null
  locale: string | null
  zone: string | null
  source_channel: (typeof SOURCE_CHANNELS)[number] | null
  preferred_staff_id: string | null
  preferred_hours: string | null
  likes: string | null
  dislikes: string | null
}

export type CardField = keyof CardFields

/** What is to change; what is left out stays as it is. */
export type CardChange = {
  [Field in CardField]?: CardFields[Field] | undefined
}

/** A card as people see it. */
export type CardView = CardFields & {
  customer_id: string
  /** 0: nobody has written anything yet. */
  version: number
  updated_at: Date | null
}

/** The row as it is stored. */
export type CardRow = Omit<CardFields, "birthday"> & {
  id: string
  customer_id: string
  version: number
  field_versions: Record<string, number>
  birth_calendar: Birthday["calendar"] | null
  birth_month: number | null
  birth_day: number | null
  birth_leap_month: boolean
  birth_year: number | null
  created_at: Date | string
  updated_at: Date | string
}

/**
 * What saving led to.
 *
 * - `saved`: with the row as it was, for the way back
 * - `outdated`: somebody saved meanwhile; what they changed
 */
export type SavedCard =
  | { outcome: "saved"; changed: CardField[]; before: CardRow | null }
  | { outcome: "outdated"; changed: CardField[] }
