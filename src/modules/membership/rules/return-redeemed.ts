import { addTime } from "../../../shared/clock"

/** Points that a redemption took from one lot. */
export type TakenLot = { points: number; expires_at: Date | null }

/** Points that come back get at least so long to be used. */
const GRACE_DAYS = 30

/**
 * Gives points of a redemption back with the life they had left, at least 30
 * days. What was taken last, which lives longest, comes back first.
 *
 * @param taken in the order in which they were taken
 * @param before how many came back before
 * @param upTo how many shall have come back in all
 * @returns points by date of expiry; nothing where all of them came back before
 */
export const returnRedeemed = (
  taken: readonly TakenLot[],
  { before, upTo }: { before: number; upTo: number },
  now: Date
): TakenLot[] => {
  const earliest = addTime(now, GRACE_DAYS, "day")
  const back: TakenLot[] = []
  let passed = 0
  for (const lot of taken.toReversed()) {
    const from = Math.max(before, passed)
    const to = Math.min(upTo, passed + lot.points)
    passed += lot.points
    if (to <= from) {
      continue
    }
    const expires_at =
      lot.expires_at && (lot.expires_at > earliest ? lot.expires_at : earliest)
    const last = back.at(-1)
    if (last && last.expires_at?.getTime() === expires_at?.getTime()) {
      last.points += to - from
    } else {
      back.push({ points: to - from, expires_at })
    }
  }
  return back
}
