import type { Money } from "../lib/api/services"
import { useFormat } from "./use-format"

/** Prices in every currency, in one line. */
export const usePricesText = () => {
  const format = useFormat()
  return (prices: Money[]): string =>
    prices
      .map(({ amount, currency_code }) =>
        format.roundMoney(amount, currency_code)
      )
      .join(" · ")
}
