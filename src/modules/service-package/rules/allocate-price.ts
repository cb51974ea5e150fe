import { decimal, sum } from "../../../shared/money"
import type { Amount } from "../../../shared/money"

/** An item among which a price is divided. */
export type PricedItem = {
  sessions: number
  bonus: boolean
  /** Its part beside the parts of the others; null: not said. */
  price_weight: number | null
  /** Of one session alone; major units, null: it has none. */
  list_price: string | null
}

/**
 * By what the price is divided: by the parts somebody set, else by what the
 * items cost alone, else by sessions. One basis for all, and never a mixture:
 * half of the items by weight and half by price would mean nothing.
 */
const weightsOf = (items: PricedItem[]): Amount[] => {
  const paid = items.filter((item) => !item.bonus)
  const by = (weigh: (item: PricedItem) => Amount | null): Amount[] | null => {
    const weights = paid.map(weigh)
    return weights.some((weight) => weight === null) ||
      sum(weights.map((weight) => weight ?? 0)).lte(0)
      ? null
      : items.map((item) => (item.bonus ? 0 : (weigh(item) ?? 0)))
  }
  return (
    by((item) => item.price_weight) ??
    by(
      (item) => item.list_price && decimal(item.list_price).times(item.sessions)
    ) ??
    by((item) => item.sessions) ??
    // Nothing but gifts, and yet somebody paid for them.
    items.map((item) => item.sessions)
  )
}

/**
 * Divides what a package cost among its items, to the last smallest unit. A
 * bonus has no part in it. What rounding leaves goes to the first paid item.
 *
 * @param amount major units
 * @param items at least one
 * @param decimals digits after the point of the currency
 * @returns the items, each with its `amount_paid` as decimal text
 */
export const allocatePrice = <Item extends PricedItem>(
  amount: Amount,
  items: Item[],
  decimals: number
): (Item & { amount_paid: string })[] => {
  const weights = weightsOf(items)
  const total = sum(weights)
  const parts = weights.map((weight) =>
    decimal(amount)
      .times(weight)
      .dividedBy(total)
      // Down to whole cents: the sum never exceeds the amount.
      .decimalPlaces(decimals, 1)
  )
  const rest = decimal(amount).minus(sum(parts))
  const first = weights.findIndex((weight) => decimal(weight).gt(0))
  return items.map((item, index) => ({
    ...item,
    amount_paid: decimal(parts[index] ?? 0)
      .plus(index === first ? rest : 0)
      .toFixed(),
  }))
}
