/**
 * The one place that reads the wall clock. Rules and workflow constructors
 * take `now` as an argument; subscribers, routes and jobs pass this in.
 */
export const systemClock = (): Date => new Date()

const MILLISECONDS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** Adds a fixed span of UTC time; for calendar days in a zone use a rule. */
export const addTime = (
  date: Date,
  amount: number,
  unit: keyof typeof MILLISECONDS
): Date => new Date(date.getTime() + amount * MILLISECONDS[unit])

/**
 * The same day so many calendar months later, in UTC; the last day of a month
 * that is too short (31 January plus one month is 28 or 29 February).
 */
export const addMonths = (date: Date, months: number): Date => {
  const moved = new Date(date)
  moved.setUTCMonth(date.getUTCMonth() + months, 1)
  const lastDay = new Date(
    Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)
  ).getUTCDate()
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return moved
}

/**
 * A clock that shows `start` now and runs on at the usual speed, for work
 * that takes a while and was told when it began.
 */
export const clockFrom = (start: Date): (() => Date) => {
  const zero = performance.now()
  return () => new Date(start.getTime() + performance.now() - zero)
}
