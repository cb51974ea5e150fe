import type { SessionUse } from "./api/entitlements"

const MINUTE_MILLISECONDS = 60_000
const DAY_MINUTES = 1440

/** A booking takes a moment; after so long nobody is at it any more. */
const STUCK_MINUTES = 5

const minutesSince = (moment: string, now: Date): number =>
  (now.getTime() - new Date(moment).getTime()) / MINUTE_MILLISECONDS

/** Whether a person has to look whether its stock was booked. */
export const isStuck = (
  use: Pick<SessionUse, "stock_state" | "performed_at" | "reversed_at">,
  now: Date
): boolean =>
  ["moving", "returning"].includes(use.stock_state) &&
  minutesSince(use.reversed_at ?? use.performed_at, now) > STUCK_MINUTES

/**
 * Whether to offer taking it back. The desk may, on the day; the server knows
 * when the store's day ends.
 */
export const mayTakeBack = (
  use: Pick<SessionUse, "performed_at" | "reversed_at" | "stock_state">,
  may: (permission: string) => boolean,
  now: Date
): boolean =>
  use.reversed_at === null &&
  !isStuck(use, now) &&
  may("packages.redeem") &&
  (may("packages.adjust") || minutesSince(use.performed_at, now) < DAY_MINUTES)
