import type { Birthday } from "../types"

/** A birthday without the year of birth, and the year it is kept in. */
export type KeptBirthday = Omit<Birthday, "year"> & {
  /** Of its own calendar: two lunar birthdays can fall into one solar year. */
  kept_in: number
}

const DAY = 86_400_000
/** A leap month comes after its namesake, so it ends within two months. */
const TWO_MONTHS_DAYS = 59
const LONGEST_MONTH = 30

const LUNAR = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
})

const lunarOf = (
  moment: number
): { year: number; month: number; day: number; leap: boolean } => {
  const parts = new Map<string, string>(
    LUNAR.formatToParts(moment).map(({ type, value }) => [type, value])
  )
  const month = parts.get("month") ?? ""
  return {
    year: Number(parts.get("relatedYear")),
    month: Number.parseInt(month, 10),
    day: Number(parts.get("day")),
    leap: month.endsWith("bis"),
  }
}

/** Whether the month of a lunar day comes twice in its year. */
const comesTwice = (moment: number, month: number): boolean =>
  Array.from({ length: TWO_MONTHS_DAYS }, (_, days) =>
    lunarOf(moment + days * DAY)
  ).some((later) => later.leap && later.month === month)

const solarBirthdays = (moment: number): KeptBirthday[] => {
  const date = new Date(moment)
  const [year, month, day] = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
  ]
  const kept = { calendar: "solar" as const, leap_month: false, kept_in: year }
  const isLastOfFebruary =
    month === 2 && new Date(moment + DAY).getUTCDate() === 1
  return [
    { ...kept, month, day },
    ...(isLastOfFebruary && day === 28 ? [{ ...kept, month, day: 29 }] : []),
  ]
}

const lunarBirthdays = (moment: number): KeptBirthday[] => {
  const { year, month, day, leap } = lunarOf(moment)
  const isLast = lunarOf(moment + DAY).day === 1
  const days = isLast && day < LONGEST_MONTH ? [day, LONGEST_MONTH] : [day]
  const leaps = leap
    ? [true]
    : comesTwice(moment, month)
      ? [false]
      : [false, true]
  return days.flatMap((each) =>
    leaps.map((leap_month) => ({
      calendar: "lunar" as const,
      month,
      day: each,
      leap_month,
      kept_in: year,
    }))
  )
}

/**
 * Which birthdays are kept on a solar day, in both calendars. Whoever was born
 * on a day that a year does not have keeps the last one before it: 29 February
 * falls on the 28th, the 30th of a short lunar month on its 29th, and a leap
 * month that does not come on the month of the same number.
 */
export const birthdaysOn = (day: {
  year: number
  month: number
  day: number
}): KeptBirthday[] => {
  const moment = Date.UTC(day.year, day.month - 1, day.day)
  return [...solarBirthdays(moment), ...lunarBirthdays(moment)]
}
