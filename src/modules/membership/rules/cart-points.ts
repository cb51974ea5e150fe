import { currencyDecimals, decimal, roundUp } from "../../../shared/money"
import type { Amount } from "../../../shared/money"

/** Points at a checkout, and the money they are worth there. */
export type CartPoints = { points: number; amount: string }

/**
 * How many of the points offered a cart can take, and what they take off: no
 * more than the goods in it cost, no point more than that needs, and only
 * what the smallest coin can show.
 *
 * @param value what one point is worth, major units
 * @param most what may be taken off at most
 */
export const cartPoints = (
  offered: number,
  {
    value,
    most,
    currency_code,
  }: { value: Amount; most: Amount; currency_code: string }
): CartPoints => {
  const places = currencyDecimals(currency_code)
  const each = decimal(value)
  const limit = decimal(most)
  if (offered <= 0 || each.lte(0) || limit.lte(0)) {
    return { points: 0, amount: "0" }
  }
  const needed = roundUp(limit.div(each))
  const points = needed.lt(offered) ? needed.toNumber() : offered
  const worth = each.times(points)
  const amount = (worth.lt(limit) ? worth : limit)
    .shiftedBy(places)
    .dividedToIntegerBy(1)
    .shiftedBy(-places)
  if (amount.lte(0)) {
    return { points: 0, amount: "0" }
  }
  // What rounding down would give away is not taken.
  const spent = roundUp(amount.div(each)).toNumber()
  return { points: Math.min(points, spent), amount: amount.toFixed() }
}

/**
 * How many points of a coupon its order has used: a cart that shrank after
 * the points were paid takes less off than they are worth.
 */
export const pointsUsed = (
  points: number,
  { amount, discount }: { amount: Amount; discount: Amount }
): number => {
  const full = decimal(amount)
  const given = decimal(discount)
  if (full.lte(0) || given.gte(full)) {
    return points
  }
  return roundUp(given.times(points).div(full)).toNumber()
}
