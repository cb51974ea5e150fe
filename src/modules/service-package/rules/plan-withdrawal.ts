import { decimal, sum } from "../../../shared/money"
import type { Amount } from "../../../shared/money"

/** An order's entitlements as far as a withdrawal needs them. */
export type WithdrawableItem = {
  entitlement_id: string
  entitlement_item_id: string
  granted: number
  /** Sessions taken back by earlier refunds of the same order. */
  withdrawn: number
  /** Sessions still unused. */
  balance: number
  /** What these are worth at what they cost; major units. */
  owed: string
  currency_code: string | null
}

export type WithdrawalInput = {
  orderTotal: Amount
  /** What the order's package units cost together. */
  packagesTotal: Amount
  /** Refunds of this order so far, the present one included. */
  refundedTotal: Amount
  canceled: boolean
  items: WithdrawableItem[]
}

/**
 * How many unused sessions a refund or cancellation takes back.
 *
 * Medusa refunds an amount, not a line. We read it in the customer's favour:
 * the money counts first for what is not a package, then for the packages pro
 * rata, rounded down. A refund in full, and a cancellation, take back all that
 * is unused. The answer depends only on the running total, so any order of
 * partial refunds ends at the same place.
 *
 * @returns sessions to take back per item; never more than its balance
 */
export const planWithdrawal = (
  input: WithdrawalInput
): { item: WithdrawableItem; sessions: number }[] => {
  const packages = decimal(input.packagesTotal)
  const rest = decimal(input.orderTotal).minus(packages)
  const refunded = decimal(input.refundedTotal)
  // An order of which nothing is left to pay back is not one paid back.
  const inFull =
    input.canceled ||
    (refunded.gt(0) && refunded.gte(decimal(input.orderTotal)))
  const share = decimal(0).gte(packages)
    ? decimal(0)
    : sum([refunded, rest.negated()]).dividedBy(packages)

  return input.items
    .map((item) => {
      const target = inFull
        ? item.balance
        : Math.floor(share.times(item.granted).toNumber()) - item.withdrawn
      return { item, sessions: Math.min(item.balance, Math.max(0, target)) }
    })
    .filter(({ sessions }) => sessions > 0)
}
