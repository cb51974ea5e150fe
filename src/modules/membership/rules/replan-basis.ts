import { pointsOfLine, sumsOf } from "./plan-basis"
import type { EarningBasis, EarningLine } from "../types"

const FIRST_VERSION = 1

const versionOf = (basis: EarningBasis): number =>
  basis.order_version ?? FIRST_VERSION

/** Bases from before this was kept have no lines where nothing counts. */
const countsOf = (basis: EarningBasis): boolean =>
  basis.counts ?? basis.lines.length > 0

/**
 * What an order earns after it was changed: lines known before keep the rate
 * and the multiplier that they were bought at, new ones have today's. A line
 * that is gone is kept at nothing, for the day it is put back.
 *
 * @param known what was planned before
 * @param now the same order, planned anew as if it had just been placed
 * @returns null: `now` is no newer, and an older change must not undo it
 */
export const replanBasis = (
  known: EarningBasis,
  now: EarningBasis
): EarningBasis | null => {
  if (versionOf(now) <= versionOf(known)) {
    return null
  }
  const counts = countsOf(known)
  const before = new Map(known.lines.map((line) => [line.line_item_id, line]))
  const there = new Set(now.lines.map((line) => line.line_item_id))
  const lines = [
    ...now.lines.map((line): EarningLine => {
      const { kind, rate, multiplier_percent } =
        before.get(line.line_item_id) ?? line
      const multiplier = multiplier_percent ?? known.multiplier_percent
      const earned = counts ? rate : 0
      return {
        ...line,
        kind,
        rate: earned,
        multiplier_percent: multiplier,
        points: pointsOfLine(line.net_amount, earned, multiplier),
      }
    }),
    ...known.lines
      .filter((line) => !there.has(line.line_item_id))
      .map((line) => ({ ...line, net_amount: "0", points: "0" })),
  ]
  return {
    ...known,
    order_total: now.order_total,
    ...sumsOf(lines, counts),
    lines,
    order_version: versionOf(now),
    counts,
  }
}
