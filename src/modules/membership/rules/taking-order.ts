import type { PointsLot } from "../types"
import type { OpenLot } from "./allocate"

const NEVER = Number.POSITIVE_INFINITY

const byExpiry = (one: PointsLot, other: PointsLot): number => {
  const gap =
    (one.expires_at?.getTime() ?? NEVER) -
    (other.expires_at?.getTime() ?? NEVER)
  // Two lots that never expire: infinity less infinity is no number.
  return (
    (Number.isNaN(gap) ? 0 : gap) ||
    one.available_at.getTime() - other.available_at.getTime() ||
    (one.id < other.id ? -1 : 1)
  )
}

const asOpen = ({ id, points_left }: PointsLot): OpenLot => ({
  credit_entry_id: id,
  points: points_left,
})

const isLive = (lot: PointsLot, at: Date): boolean =>
  lot.expires_at === null || lot.expires_at > at

/** Lots that can be spent at a moment: what expires first goes first. */
export const spendingOrder = (lots: PointsLot[], at: Date): OpenLot[] =>
  lots
    .filter((lot) => lot.available_at <= at && isLive(lot, at))
    .toSorted(byExpiry)
    .map(asOpen)

/**
 * Where a refund takes points from, among the lots of its own order: pending
 * ones first, so that it spares what can already be used. A lot that has
 * expired counts too: what is lost already needs not be taken elsewhere.
 */
export const ownOrder = (lots: PointsLot[]): OpenLot[] =>
  lots
    .toSorted(
      (one, other) =>
        other.available_at.getTime() - one.available_at.getTime() ||
        (one.id < other.id ? 1 : -1)
    )
    .map(asOpen)

/**
 * Where a refund takes what its own lots no longer hold: what can be spent,
 * then what is pending.
 */
export const debtOrder = (lots: PointsLot[], at: Date): OpenLot[] => [
  ...spendingOrder(lots, at),
  ...lots
    .filter((lot) => lot.available_at > at && isLive(lot, at))
    .toSorted(
      (one, other) =>
        one.available_at.getTime() - other.available_at.getTime() ||
        byExpiry(one, other)
    )
    .map(asOpen),
]
