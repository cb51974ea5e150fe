import { addTime } from "../../../shared/clock"
import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { STOCK_STATES } from "../models/session-redemption"

/** A booking takes a moment; after so long nobody is at it any more. */
const STUCK_MINUTES = 5

/**
 * Whether a person may say that the shelf was counted, and which booking that
 * ends: one that was begun, and cut short.
 *
 * @param since when the booking began
 */
export const maySettleStock = (
  state: (typeof STOCK_STATES)[number],
  since: Date,
  now: Date
): Result<"out" | "back", "not_stuck" | "still_moving"> => {
  if (state !== "moving" && state !== "returning") {
    return refused("not_stuck")
  }
  return addTime(since, STUCK_MINUTES, "minute") > now
    ? refused("still_moving")
    : accepted(state === "moving" ? "out" : "back")
}
