import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { RedemptionContent, RedemptionKind, Reward } from "../types"

/** What points are given for; amounts in major units. */
export type Promised = {
  kind: RedemptionKind
  points: number
  content: RedemptionContent
  currency_code: string | null
  amount: string | null
}

/** The currency of an amount off: the one asked for, or the only one. */
const currencyOf = (
  amounts: Record<string, string>,
  asked: string | null
): string | undefined => {
  const known = Object.keys(amounts)
  return asked === null && known.length === 1
    ? known[0]
    : known.find((currency) => currency === asked)
}

/**
 * What a reward promises to whoever redeems it now.
 *
 * @param asked currency; null: the only one it has
 */
export const promiseOf = (
  reward: Reward,
  asked: string | null
): Result<Promised, "no_currency"> => {
  const { kind, name, percentage, variant_id, service_id, sessions } = reward
  const promised = {
    kind,
    points: reward.cost_points,
    content: {
      name,
      ...(percentage !== null && { percentage }),
      ...(variant_id !== null && { variant_id }),
      ...(service_id !== null && { service_id }),
      ...(sessions !== null && { sessions }),
    },
    currency_code: null,
    amount: null,
  }
  if (kind !== "amount_off") {
    return accepted(promised)
  }
  const amounts = reward.amounts ?? {}
  const currency_code = currencyOf(amounts, asked)
  const amount =
    currency_code === undefined ? undefined : amounts[currency_code]
  return currency_code === undefined || amount === undefined
    ? refused("no_currency")
    : accepted({ ...promised, currency_code, amount })
}
