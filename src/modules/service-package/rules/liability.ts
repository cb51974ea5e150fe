import { dayIn, utcOf } from "../../../shared/zone"

/**
 * How old what is owed may be, in days of the store since it was sold: the
 * youngest first, each up to its last day.
 */
export const LIABILITY_AGES = [
  { key: "0-30", last: 30 },
  { key: "31-90", last: 90 },
  { key: "91-180", last: 180 },
  { key: "181-365", last: 365 },
  { key: "older", last: null },
] as const

export const LIABILITY_AGE_KEYS = LIABILITY_AGES.map(({ key }) => key)

/** What expired within so many days of the store, the last among them. */
export const EXPIRED_DAYS = 30

/** When a report is about; days are `YYYY-MM-DD`, the store's. */
export type ReportTime = {
  day: string
  /** What happened up to and at this moment counts. */
  until: Date
  /** What expired before it is no longer mentioned. */
  expired_since: Date
}

const midnight = (day: string, moved: number, zone: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return utcOf({ year, month, day: date + moved, hour: 0, minute: 0 }, zone)
}

/**
 * When a report is about: now, or the end of a day that is over.
 *
 * @param asOf a day of the store; undefined: now
 * @returns undefined for a day that is still to come
 */
export const reportTime = (
  asOf: string | undefined,
  now: Date,
  zone: string
): ReportTime | undefined => {
  const today = dayIn(now, zone)
  const day = asOf ?? today
  if (day > today) {
    return undefined
  }
  return {
    day,
    until: day === today ? now : new Date(midnight(day, 1, zone).getTime() - 1),
    expired_since: midnight(day, 1 - EXPIRED_DAYS, zone),
  }
}
