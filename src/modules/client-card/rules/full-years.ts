import { localParts } from "../../../shared/zone"
import type { Birthday } from "../types"

/**
 * The latest solar day a lunar one can fall on: the lunar year begins on 20
 * February at the latest, a month has at most 30 days, and one of them may
 * come twice.
 */
const LATEST_NEW_YEAR = { month: 2, day: 20 }
const MONTH_DAYS = 30

/** Whole days since 1 January 1970 of a calendar day. */
const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000

/** The day on which somebody is certainly born. */
const latestBirth = (
  { calendar, month, day }: Birthday,
  year: number
): { year: number; month: number; day: number } => {
  if (calendar === "solar") {
    return { year, month, day }
  }
  const latest = new Date(
    Date.UTC(
      year,
      LATEST_NEW_YEAR.month - 1,
      LATEST_NEW_YEAR.day + month * MONTH_DAYS + day - 1
    )
  )
  return {
    year: latest.getUTCFullYear(),
    month: latest.getUTCMonth() + 1,
    day: latest.getUTCDate(),
  }
}

/**
 * How many full years somebody has certainly lived. A lunar birthday counts
 * from the latest day it can fall on, so nobody is taken for older than they
 * are; somebody born on 29 February is a year older on 1 March.
 *
 * @param zone the store's IANA zone: its day decides
 * @returns null where the year of birth is not known
 */
export const fullYears = (
  birthday: Birthday | null,
  now: Date,
  zone: string
): number | null => {
  if (birthday === null || birthday.year === null) {
    return null
  }
  const born = latestBirth(birthday, birthday.year)
  const today = localParts(now, zone)
  const hadBirthday =
    dayNumber(today.year, today.month, today.day) >=
    dayNumber(today.year, born.month, born.day)
  return Math.max(0, today.year - born.year - (hadBirthday ? 0 : 1))
}
