import { addMonths, addTime } from "../../../shared/clock"
import type { PointsTerms } from "../types"

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
