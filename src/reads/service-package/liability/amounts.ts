import { z } from "@medusajs/framework/zod"
import { currencyDecimals, decimal } from "../../../shared/money"

/** A count as PostgreSQL sums it up. */
export const count = z.coerce.number()

/**
 * An exact sum as text, with the digits its currency is written with.
 *
 * @param currencyCode null: given away, worth no money
 */
export const moneyText = (
  value: string,
  currencyCode: string | null
): string | null => {
  if (currencyCode === null) {
    return null
  }
  const exact = decimal(value)
  return exact.toFixed(
    Math.max(currencyDecimals(currencyCode), exact.decimalPlaces() ?? 0)
  )
}
