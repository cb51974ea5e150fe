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
 * A clock that shows `start` now and runs on at the usual speed, for work
 * that takes a while and was told when it began.
 */
export const clockFrom = (start: Date): (() => Date) => {
  const zero = performance.now()
  return () => new Date(start.getTime() + performance.now() - zero)
}
