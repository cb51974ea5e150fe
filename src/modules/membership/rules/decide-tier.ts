import { BigNumber } from "bignumber.js"
import { addTime } from "../../../shared/clock"
import { currencyDecimals, decimal } from "../../../shared/money"

const DUST_DECIMALS = 6

/** A tier as the rule sees it. */
export type TierTerms = {
  id: string
  /** 1 is the lowest. */
  rank: number
  /** Amounts by currency, as decimal text; with visits, either is enough. */
  spend_thresholds: Readonly<Record<string, string>>
  visits_threshold: number | null
}

/** What a member did within the window. */
export type Qualification = {
  /** Net spend by currency, as decimal text. */
  spend: Readonly<Record<string, string>>
  /** Days on which they came. */
  visits: number
}

/** Where a member stands. */
export type TierStanding = {
  tier_id: string | null
  /** Staff gave the tier until then. */
  held_until: Date | null
  /** When the tier may be lost again. */
  review_at: Date | null
}

/** Parts of the thresholds of all currencies, added up. */
const spendShare = (
  thresholds: TierTerms["spend_thresholds"],
  spend: Qualification["spend"]
): BigNumber =>
  Object.entries(thresholds).reduce(
    (sum, [currency, threshold]) =>
      sum.plus(decimal(spend[currency] ?? 0).div(threshold)),
    decimal(0)
  )

/**
 * Share of a tier that is reached, 1 and above being all of it.
 *
 * Each currency counts for its part of its own threshold and the parts add
 * up: half in dollars and half in yuan is the whole, without any exchange
 * rate. A currency without a threshold counts for nothing and takes nothing.
 */
export const shareReached = (
  tier: Pick<TierTerms, "spend_thresholds" | "visits_threshold">,
  { spend, visits }: Qualification
): number => {
  const amounts = Object.entries(tier.spend_thresholds)
  if (amounts.length === 0 && tier.visits_threshold === null) {
    return 1
  }
  const spent = spendShare(tier.spend_thresholds, spend)
  const came = tier.visits_threshold ? visits / tier.visits_threshold : 0
  return Math.max(spent.toNumber(), came)
}

/** What is missing to a tier: so much in one of the currencies, or visits. */
export type StillMissing = {
  /** By currency, as decimal text; either is enough. */
  spend: Record<string, string>
  visits: number | null
}

/**
 * What a member still has to spend, in any one currency, or how often to
 * come, to reach a tier. What they did in other currencies is counted.
 */
export const stillMissing = (
  tier: Pick<TierTerms, "spend_thresholds" | "visits_threshold">,
  qualification: Qualification
): StillMissing => {
  const { spend_thresholds, visits_threshold } = tier
  // Reached, but not looked at yet: nothing is missing, and not less.
  const share = BigNumber.min(
    1,
    spendShare(spend_thresholds, qualification.spend)
  )
  return {
    spend: Object.fromEntries(
      Object.entries(spend_thresholds).map(([currency, threshold]) => [
        currency,
        decimal(threshold)
          .times(decimal(1).minus(share))
          // A third leaves dust, which must not be rounded up to a cent.
          .decimalPlaces(DUST_DECIMALS)
          .decimalPlaces(currencyDecimals(currency), BigNumber.ROUND_UP)
          .toFixed(),
      ])
    ),
    visits:
      visits_threshold === null
        ? null
        : Math.max(0, visits_threshold - qualification.visits),
  }
}

/** What changes, and when to look again. */
export type TierDecision = {
  tier_id: string | null
  review_at: Date | null
  /** Absent: the same tier, looked at anew. */
  reason?: "qualified" | "review" | "removed"
}

/**
 * Which tier a member has from now on: up at once to the highest that is
 * reached, down at the review by one step only, never below what is reached.
 * A tier that staff gave is kept until its day.
 *
 * @param tiers in any order
 * @param reviewDays days until a tier may be lost
 * @returns null: nothing changes
 */
export const decideTier = (
  tiers: readonly TierTerms[],
  standing: TierStanding,
  qualification: Qualification,
  { now, reviewDays }: { now: Date; reviewDays: number }
): TierDecision | null => {
  const ladder = tiers.toSorted((one, other) => one.rank - other.rank)
  const reached = ladder.findLast(
    (tier) => shareReached(tier, qualification) >= 1
  )
  const current = ladder.find(({ id }) => id === standing.tier_id)
  const review_at = addTime(now, reviewDays, "day")
  const rank = current?.rank ?? 0

  if (reached && reached.rank > rank) {
    return { tier_id: reached.id, review_at, reason: "qualified" }
  }
  if (standing.tier_id !== null && !current) {
    return { tier_id: null, review_at: null, reason: "removed" }
  }
  const isHeld = standing.held_until !== null && standing.held_until > now
  const isDue = standing.review_at === null || standing.review_at <= now
  if (!current || isHeld || !isDue) {
    return null
  }
  if ((reached?.rank ?? 0) === rank) {
    return { tier_id: current.id, review_at }
  }
  const below = ladder.findLast((tier) => tier.rank < rank)
  return {
    tier_id: below?.id ?? null,
    review_at: below ? review_at : null,
    reason: "review",
  }
}
