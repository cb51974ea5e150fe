import { CARD_FIELDS } from "./card-fields"
import type { Birthday, CardField, CardFields } from "./card-fields"

/** A client card while somebody types: numbers are text, nothing is null. */
export type CardDraft = Omit<
  Record<CardField, string>,
  "birthday" | "gender" | "source_channel"
> &
  Pick<CardFields, "gender" | "source_channel"> & {
    calendar: Birthday["calendar"]
    month: string
    day: string
    year: string
    leap: boolean
  }

const EARLIEST_YEAR = 1890
const SHORT_MONTHS = [4, 6, 9, 11]

export const toCardDraft = (card: CardFields): CardDraft => ({
  calendar: card.birthday?.calendar ?? "solar",
  month: String(card.birthday?.month ?? ""),
  day: String(card.birthday?.day ?? ""),
  year: String(card.birthday?.year ?? ""),
  leap: card.birthday?.leap_month ?? false,
  gender: card.gender,
  source_channel: card.source_channel,
  locale: card.locale ?? "",
  zone: card.zone ?? "",
  preferred_staff_id: card.preferred_staff_id ?? "",
  preferred_hours: card.preferred_hours ?? "",
  likes: card.likes ?? "",
  dislikes: card.dislikes ?? "",
})

const words = (text: string): string | null => text.trim() || null

const birthdayOf = (draft: CardDraft): Birthday | null =>
  draft.month === "" && draft.day === "" && draft.year === ""
    ? null
    : {
        calendar: draft.calendar,
        month: Number(draft.month),
        day: Number(draft.day),
        leap_month: draft.calendar === "lunar" && draft.leap,
        year: draft.year === "" ? null : Number(draft.year),
      }

export const fromCardDraft = (draft: CardDraft): CardFields => ({
  birthday: birthdayOf(draft),
  gender: draft.gender,
  locale: words(draft.locale),
  zone: words(draft.zone),
  source_channel: draft.source_channel,
  preferred_staff_id: words(draft.preferred_staff_id),
  preferred_hours: words(draft.preferred_hours),
  likes: words(draft.likes),
  dislikes: words(draft.dislikes),
})

/** Fields in which two cards differ. */
export const cardDifferences = (
  one: CardFields,
  other: CardFields
): CardField[] =>
  CARD_FIELDS.filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field])
  )

/** What was changed in the form, ready to be sent. */
export const cardChanges = (
  base: CardFields,
  draft: CardDraft
): Partial<CardFields> => {
  const next = fromCardDraft(draft)
  return Object.fromEntries(
    cardDifferences(base, next).map((field) => [field, next[field]])
  )
}

const daysOf = ({ calendar, month, year }: Birthday): number => {
  if (calendar === "lunar" || SHORT_MONTHS.includes(month)) {
    return 30
  }
  if (month !== 2) {
    return 31
  }
  const isLeap =
    year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return isLeap ? 29 : 28
}

/** What keeps a card from being saved, by field; the server checks again. */
export type CardProblems = {
  birthday?: "incomplete" | "noSuchDay" | "year"
  zone?: "zone"
}

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const birthdayProblem = (
  birthday: Birthday,
  thisYear: number
): CardProblems["birthday"] => {
  const { month, day, year } = birthday
  if (!month || !day) {
    return "incomplete"
  }
  if (!Number.isInteger(day) || day < 1 || day > daysOf(birthday)) {
    return "noSuchDay"
  }
  return year === null ||
    (Number.isInteger(year) && year >= EARLIEST_YEAR && year <= thisYear)
    ? undefined
    : "year"
}

export const cardProblems = (
  draft: CardDraft,
  thisYear: number
): CardProblems => {
  const { birthday, zone } = fromCardDraft(draft)
  const wrongBirthday = birthday && birthdayProblem(birthday, thisYear)
  return {
    ...(wrongBirthday && { birthday: wrongBirthday }),
    ...(zone !== null && !isZone(zone) && { zone: "zone" }),
  }
}
