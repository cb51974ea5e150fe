import { addTime } from "../../../shared/clock"
import type { PointsTerms } from "../types"

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
 * When points become usable and when they expire.
 *
 * Both count from the payment, not from its processing: a late event gives
 * the same dates as a prompt one.
 *
 * @param earnedAt moment of the capture
 */
export const lotDates = (
  earnedAt: Date,
  { pendingDays, expiryMonths }: PointsTerms
): { available_at: Date; expires_at: Date | null } => {
  const available_at = addTime(earnedAt, pendingDays, "day")
  return {
    available_at,
    expires_at:
      expiryMonths === 0 ? null : addMonths(available_at, expiryMonths),
  }
}
