import { localParts, utcOf } from "../../../shared/zone"

export type QuietHours = {
  /** Hour of day, 0 to 23, from which it is quiet. */
  start: number
  /** Hour of day, 0 to 23, at which it ends; equal to `start`: never quiet. */
  end: number
}

/**
 * The end of the quiet hours that `now` falls into, or null outside them.
 *
 * Both bounds are hours on the recipient's wall clock, so a night with a
 * clock change is an hour shorter or longer. A bound that the change skips
 * counts from the first moment after the gap.
 *
 * @param zone IANA name
 */
export const quietUntil = (
  now: Date,
  zone: string,
  { start, end }: QuietHours
): Date | null => {
  if (start === end) {
    return null
  }
  const local = localParts(now, zone)
  const overnight = start > end
  const evening = local.hour >= start
  const morning = local.hour < end
  const quiet = overnight ? evening || morning : evening && morning
  if (!quiet) {
    return null
  }
  const endsToday = !overnight || morning
  return utcOf(
    {
      year: local.year,
      month: local.month,
      day: local.day + (endsToday ? 0 : 1),
      hour: end,
      minute: 0,
    },
    zone
  )
}
