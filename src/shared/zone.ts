/** A moment on a wall clock; month is 1 to 12, day may overflow its month. */
export type WallTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) {
    return known
  }
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  })
  formats.set(zone, format)
  return format
}

/** Is this a zone that the ICU tables in Node know? */
export const isZone = (zone: string): boolean => {
  try {
    return formatOf(zone) !== undefined
  } catch {
    return false
  }
}

/**
 * What the wall clock shows in a zone.
 *
 * @throws {RangeError} for a zone nobody knows
 */
export const localParts = (moment: Date, zone: string): WallTime => {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)])
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, "0")

/** The day it is in a zone, `YYYY-MM-DD`. */
export const dayIn = (moment: Date, zone: string): string => {
  const { year, month, day } = localParts(moment, zone)
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`
}

const asIfUtc = (wall: WallTime): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)

/** Minutes' worth of milliseconds that the zone is ahead of UTC. */
const offsetAt = (milliseconds: number, zone: string): number => {
  const whole = Math.floor(milliseconds / 60_000) * 60_000
  return asIfUtc(localParts(new Date(whole), zone)) - whole
}

/**
 * The moment at which the wall clock in a zone shows a time.
 *
 * A time that the clock change skips is taken with the offset before the
 * change (02:30 becomes 03:30); a time that comes twice is the first one.
 * The same choice as `Temporal`'s "compatible".
 */
export const utcOf = (wall: WallTime, zone: string): Date => {
  const naive = asIfUtc(wall)
  const day = 86_400_000
  const before = offsetAt(naive - day, zone)
  const after = offsetAt(naive + day, zone)
  const first = naive - before
  if (before === after || offsetAt(first, zone) === before) {
    return new Date(first)
  }
  const second = naive - after
  return new Date(offsetAt(second, zone) === after ? second : first)
}
