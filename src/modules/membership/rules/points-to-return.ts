import { decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"

/**
 * How many points of a used redemption belong back to the member: all the
 * discount could not use, and of the rest as much as was refunded of what the
 * order cost, rounded down; all of them where it was canceled.
 *
 * @param order `total`: after the discount; an order that cost nothing has
 *   nothing to refund, only a cancellation brings its points back
 */
export const pointsToReturn = (
  redemption: { points: number; points_used: number },
  order: { total: Amount; refunded: Amount; canceled: boolean }
): number => {
  const unused = redemption.points - redemption.points_used
  if (order.canceled) {
    return redemption.points
  }
  const total = decimal(order.total)
  const refunded = decimal(order.refunded)
  if (total.lte(0) || refunded.lte(0)) {
    return unused
  }
  const back = refunded.gte(total)
    ? redemption.points_used
    : decimal(redemption.points_used)
        .times(refunded)
        .dividedToIntegerBy(total)
        .toNumber()
  return unused + back
}
