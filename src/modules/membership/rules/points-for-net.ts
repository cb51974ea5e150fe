import { currencyDecimals, decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"
import type { EarningBasis } from "../types"

/** Keeps sums of points inside an integer column, whatever the settings. */
const MOST_POINTS_PER_ORDER = 100_000_000

/**
 * Points an order has earned once so much of it is paid: all of them for all
 * of it, pro rata for a part, rounded down per order.
 *
 * Both amounts are taken to the currency's smallest unit first: a terminal
 * charges 107.33 for a computed total of 107.3333, and that is payment in
 * full.
 *
 * @param net captured minus refunded, major units
 */
export const pointsForNet = (
  basis: Pick<EarningBasis, "currency_code" | "order_total" | "full_points">,
  net: Amount
): number => {
  const decimals = currencyDecimals(basis.currency_code)
  const total = decimal(basis.order_total).decimalPlaces(decimals)
  const paid = decimal(net).decimalPlaces(decimals)
  const full = decimal(basis.full_points)
  if (paid.lte(0) || total.lte(0) || full.lte(0)) {
    return 0
  }
  const points = paid.gte(total)
    ? full.dividedToIntegerBy(1)
    : full.times(paid).dividedToIntegerBy(total)
  return Math.min(points.toNumber(), MOST_POINTS_PER_ORDER)
}
