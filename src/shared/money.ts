import { BigNumber } from "bignumber.js"

/** Anything that holds an exact amount: Medusa's `{ value }`, text or number. */
export type Amount = BigNumber.Value

export const decimal = (value: Amount): BigNumber => new BigNumber(value)

/** Sum of amounts, exact. */
export const sum = (amounts: Iterable<Amount>): BigNumber => {
  let total = new BigNumber(0)
  for (const amount of amounts) {
    total = total.plus(amount)
  }
  return total
}

/** To the next whole number. */
export const roundUp = (value: BigNumber): BigNumber =>
  value.integerValue(BigNumber.ROUND_CEIL)

const decimalsOf = new Map<string, number>()

/** Digits after the point for a currency, from the ICU tables in Node. */
export const currencyDecimals = (currencyCode: string): number => {
  const known = decimalsOf.get(currencyCode)
  if (known !== undefined) {
    return known
  }
  const decimals =
    new Intl.NumberFormat("en", {
      style: "currency",
      currency: currencyCode.toUpperCase(),
    }).resolvedOptions().maximumFractionDigits ?? 2
  // A formatter costs more than all the sums it is for.
  decimalsOf.set(currencyCode, decimals)
  return decimals
}

/**
 * Splits an amount into `parts` that add up to it exactly; the first parts
 * carry the odd smallest units.
 *
 * @param total amount in major units
 * @param parts how many, at least 1
 * @param decimals digits after the point, see {@link currencyDecimals}
 * @returns amounts as decimal text, largest first
 */
export const splitAmount = (
  total: Amount,
  parts: number,
  decimals: number
): string[] => {
  const units = decimal(total).shiftedBy(decimals)
  const whole = units.integerValue(BigNumber.ROUND_DOWN)
  const dust = units.minus(whole)
  const base = whole.dividedToIntegerBy(parts)
  const odd = whole.minus(base.times(parts)).toNumber()
  return Array.from({ length: parts }, (_, index) =>
    base
      .plus(index < odd ? 1 : 0)
      .plus(index === 0 ? dust : 0)
      .shiftedBy(-decimals)
      .toFixed()
  )
}

/**
 * Rounds amounts to whole smallest units so that they add up to their rounded
 * sum: each carries what those before it have left. Medusa keeps fractions of
 * a cent where a percentage is taken off; nobody can pay them.
 *
 * @param amounts major units, not negative
 * @param decimals digits after the point, see {@link currencyDecimals}
 * @returns decimal text, in the order given
 */
export const roundTogether = (
  amounts: readonly Amount[],
  decimals: number
): string[] => {
  let exact = new BigNumber(0)
  let given = new BigNumber(0)
  return amounts.map((amount) => {
    exact = exact.plus(amount)
    const part = exact
      .decimalPlaces(decimals, BigNumber.ROUND_HALF_UP)
      .minus(given)
    given = given.plus(part)
    return part.toFixed()
  })
}
