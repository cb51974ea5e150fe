import {
  currencyDecimals,
  decimal,
  splitAmount,
  sum,
} from "../../../shared/money"
import type { Amount } from "../../../shared/money"

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
  return count >= left
    ? decimal(owed).toFixed()
    : sum(
        splitAmount(owed, left, currencyDecimals(currencyCode)).slice(0, count)
      ).toFixed()
}
