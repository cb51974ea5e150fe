import type { PointsAllowance } from "./api/members"

/** The server takes no more than that at once, from anybody. */
const MOST_POINTS = 100_000

export type PointsFault =
  | { key: "wholePoints" }
  | { key: "moreThanBalance"; most: number }
  | { key: "moreThanAtOnce"; most: number }
  | { key: "moreThanToday"; most: number }

/**
 * What is wrong with a correction, or how many points it gives (above zero)
 * or takes.
 *
 * @param text as typed, without sign
 */
export const checkPoints = (
  text: string,
  direction: "give" | "take",
  { balance, allowance }: { balance: number; allowance: PointsAllowance }
): { ok: true; points: number } | { ok: false; fault: PointsFault } => {
  const size = Number(text.trim().replaceAll(/[,，]/g, ""))
  if (text.trim() === "" || !Number.isInteger(size) || size <= 0) {
    return { ok: false, fault: { key: "wholePoints" } }
  }
  const atOnce = allowance.per_correction ?? MOST_POINTS
  if (size > atOnce) {
    return { ok: false, fault: { key: "moreThanAtOnce", most: atOnce } }
  }
  if (allowance.left_today !== null && size > allowance.left_today) {
    const most = allowance.left_today
    return { ok: false, fault: { key: "moreThanToday", most } }
  }
  if (direction === "take" && size > balance) {
    const most = Math.max(0, balance)
    return { ok: false, fault: { key: "moreThanBalance", most } }
  }
  return { ok: true, points: direction === "give" ? size : -size }
}
