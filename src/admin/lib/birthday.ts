import type { Birthday } from "./card-fields"

/** How Chinese counts months and days of its own calendar. */
const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
const MONTHS = ["正", ...DIGITS.slice(1), "冬", "腊"].map(
  (month) => `${month}月`
)
const DAYS = Array.from({ length: 30 }, (_, index) => {
  const digit = DIGITS[index % 10] ?? ""
  if (index === 19 || index === 29) {
    return index === 19 ? "二十" : "三十"
  }
  return `${["初", "十", "廿"][Math.floor(index / 10)] ?? ""}${digit}`
})

/** A day of the solar calendar as the reader's language writes it. */
const solarText = (locale: string, { year, month, day }: Birthday): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    month: "long",
    day: "numeric",
    ...(year !== null && { year: "numeric" }),
    // A year in which there is a 29 February, where none is told.
  }).format(Date.UTC(year ?? 2000, month - 1, day))

/** Names of the months, for the reader to choose from. */
export const monthNames = (
  locale: string,
  calendar: Birthday["calendar"]
): string[] =>
  Array.from({ length: 12 }, (_, index) =>
    calendar === "lunar"
      ? locale.startsWith("zh")
        ? (MONTHS[index] ?? "")
        : String(index + 1)
      : new Intl.DateTimeFormat(locale, {
          timeZone: "UTC",
          month: "long",
        }).format(Date.UTC(2000, index, 1))
  )

/** What a lunar birthday is filled in with; the words around it are texts. */
export type LunarParts = { month: string; day: string; year: number | null }

const lunarParts = (
  locale: string,
  { year, month, day }: Birthday
): LunarParts =>
  locale.startsWith("zh")
    ? { year, month: MONTHS[month - 1] ?? "", day: DAYS[day - 1] ?? "" }
    : { year, month: String(month), day: String(day) }

/** A birthday to read: a text, or what a text about a lunar one says. */
export const readBirthday = (
  locale: string,
  birthday: Birthday
): { solar: string } | { lunar: LunarParts; isLeap: boolean } =>
  birthday.calendar === "lunar"
    ? { lunar: lunarParts(locale, birthday), isLeap: birthday.leap_month }
    : { solar: solarText(locale, birthday) }
