import { decimal } from "../../../shared/money"
import type { TierTerms } from "./decide-tier"

/** A tier that asks less than one below it. */
export type LadderFault = { tier_id: string; than_id: string }

/**
 * Whether tiers make a ladder: a higher one asks no less than a lower one, in
 * any currency that both name, and in visits. Else members would pass over a
 * step, or fall off one they have reached.
 *
 * @returns the first tier that asks too little; null: all is well
 */
export const checkLadder = (
  tiers: readonly TierTerms[]
): LadderFault | null => {
  const ladder = tiers.toSorted((one, other) => one.rank - other.rank)
  for (const [index, tier] of ladder.entries()) {
    const lower = ladder.slice(0, index).find((below) => {
      const cheaper = Object.entries(tier.spend_thresholds).some(
        ([currency, amount]) =>
          decimal(amount).lt(below.spend_thresholds[currency] ?? 0)
      )
      const easier =
        tier.visits_threshold !== null &&
        tier.visits_threshold < (below.visits_threshold ?? 0)
      return cheaper || easier
    })
    if (lower) {
      return { tier_id: tier.id, than_id: lower.id }
    }
  }
  return null
}
