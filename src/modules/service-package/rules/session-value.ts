import { currencyDecimals, decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"

/** Towards zero. */
const ROUND_DOWN = 1

/**
 * What the next sessions of an item are worth: what is still owed, divided
 * over the sessions left, to the last smallest unit. The last session takes
 * whatever is left of the value, so none is lost or made by rounding.
 *
 * @param owed value of the sessions left; major units
 * @param left sessions left, among them `count`
 * @param currencyCode null: given away, worth nothing
 * @returns decimal text
 */
export const sessionValue = (
  { owed, left }: { owed: Amount; left: number },
  count: number,
  currencyCode: string | null
): string => {
  if (currencyCode === null || count <= 0 || left <= 0) {
    return "0"
  }
  if (count >= left) {
    return decimal(owed).toFixed()
  }
  // The first `count` parts of splitAmount, without making all the others.
  const decimals = currencyDecimals(currencyCode)
  const units = decimal(owed).shiftedBy(decimals)
  const whole = units.integerValue(ROUND_DOWN)
  const base = whole.dividedToIntegerBy(left)
  const odd = whole.minus(base.times(left)).toNumber()
  return base
    .times(count)
    .plus(Math.min(odd, count))
    .plus(units.minus(whole))
    .shiftedBy(-decimals)
    .toFixed()
}
