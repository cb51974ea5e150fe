import { addTime } from "../../../shared/clock"
import type { FailureKind } from "../../../shared/vendors/failure"

const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 3_600_000

export type NextAttempt =
  { retry: true; at: Date } | { retry: false; rule: GiveUpRule }

/**
 * - `refused`: the vendor said no
 * - `attempts_exhausted`: it could not take it, too often
 * - `unknown_outcome`: it may have it, and nobody can tell
 */
export type GiveUpRule = "refused" | "attempts_exhausted" | "unknown_outcome"

/**
 * When a message that could not be sent may be tried again.
 *
 * The pause doubles from 30 s up to an hour; half of it is fixed, the other
 * half scaled by the jitter, so that an outage does not end in a stampede.
 * A vendor's own wish is a lower bound.
 *
 * @param attempts how many were begun, at least 1
 * @param jitter from 0 up to 1, drawn by the caller
 */
export const nextAttempt = (
  failure: { kind: FailureKind; retryAfter: number | null },
  attempts: number,
  {
    now,
    jitter,
    maxAttempts,
  }: { now: Date; jitter: number; maxAttempts: number }
): NextAttempt => {
  if (failure.kind === "permanent") {
    return { retry: false, rule: "refused" }
  }
  if (attempts >= maxAttempts) {
    return {
      retry: false,
      rule:
        failure.kind === "uncertain" ? "unknown_outcome" : "attempts_exhausted",
    }
  }
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)
  const wished = (failure.retryAfter ?? 0) * 1000
  const wait = Math.max(pause / 2 + (pause / 2) * jitter, wished)
  return { retry: true, at: addTime(now, wait / 60_000, "minute") }
}
