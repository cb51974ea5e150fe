import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { Birthday } from "../types"

/** Nobody older has been a customer anywhere. */
const EARLIEST_YEAR = 1890

/** Days of a solar month; in a year that is not told, 29 February may be. */
const solarDays = (month: number, year: number | null): number => {
  if (month !== 2) {
    return [4, 6, 9, 11].includes(month) ? 30 : 31
  }
  const leap =
    year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return leap ? 29 : 28
}

/** A lunar month has 29 or 30 days. */
const LUNAR_DAYS = 30

/**
 * Is there such a day?
 *
 * @param now a birthday lies before it
 */
export const checkBirthday = (
  birthday: Birthday,
  now: Date
): Result<Birthday> => {
  const { calendar, month, day, leap_month, year } = birthday
  if (month < 1 || month > 12) {
    return refused("A month is from 1 to 12.")
  }
  if (leap_month && calendar === "solar") {
    return refused("Only the lunar calendar has leap months.")
  }
  const days = calendar === "lunar" ? LUNAR_DAYS : solarDays(month, year)
  if (day < 1 || day > days) {
    return refused(
      `There is no day ${day} in month ${month}${year === null ? "" : ` of ${year}`}: a day from 1 to ${days}.`
    )
  }
  if (year !== null && (year < EARLIEST_YEAR || year > now.getUTCFullYear())) {
    return refused(
      `A year of birth is from ${EARLIEST_YEAR} to ${now.getUTCFullYear()}.`
    )
  }
  const born = year === null ? null : Date.UTC(year, month - 1, day)
  // A day's grace: the store may be ahead of UTC.
  if (
    calendar === "solar" &&
    born !== null &&
    born > now.getTime() + 86_400_000
  ) {
    return refused("A birthday lies in the past.")
  }
  return accepted(birthday)
}
