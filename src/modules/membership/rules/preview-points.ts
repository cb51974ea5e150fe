import { decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"
import { pointsForNet } from "./points-for-net"
import type { EarningBasis } from "../types"

export type PointsPreview = {
  total: number
  lines: { line_item_id: string; points: number }[]
}

/**
 * What an order would earn, by the rule that posts it, and how much of it is
 * each line's. Rounding down is per order, so the odd points go to the lines
 * that lost most by it: the lines add up to the total.
 *
 * @param net what would be paid in money, major units
 */
export const previewPoints = (
  basis: EarningBasis,
  net: Amount
): PointsPreview => {
  const total = pointsForNet(basis, net)
  const full = decimal(basis.full_points)
  const shares = basis.lines.map((line, place) => {
    const exact = full.gt(0)
      ? decimal(line.points).times(total).div(full)
      : decimal(0)
    const points = exact.dividedToIntegerBy(1)
    return { place, points: points.toNumber(), lost: exact.minus(points) }
  })
  const odd = total - shares.reduce((sum, { points }) => sum + points, 0)
  const lucky = new Set(
    shares
      .toSorted((one, other) => other.lost.comparedTo(one.lost) ?? 0)
      .slice(0, odd)
      .map(({ place }) => place)
  )
  return {
    total,
    lines: basis.lines.map(({ line_item_id }, place) => ({
      line_item_id,
      points: (shares[place]?.points ?? 0) + (lucky.has(place) ? 1 : 0),
    })),
  }
}
