import { BigNumber } from "bignumber.js"
import { addMonths } from "../../../shared/clock"
import { currencyDecimals, decimal } from "../../../shared/money"

/** Parts of the points owed that do not depend on a month. */
export const LIABILITY_BUCKETS = [
  /** Usable and pending. */
  "outstanding",
  "usable",
  "pending",
  /** Points already spent of purchases that were refunded. */
  "debts",
  "age-0-3",
  "age-4-6",
  "age-7-12",
  "age-older",
  "expires-never",
] as const

/** `expires-2027-03`: points that expire in a month of the store's. */
export const EXPIRY_BUCKET = /^expires-\d{4}-(0[1-9]|1[0-2])$/

/** Oldest moment of each age: earned after it is younger. */
export const ageBounds = (now: Date) => ({
  months_3: addMonths(now, -3),
  months_6: addMonths(now, -6),
  months_12: addMonths(now, -12),
})

/** With fewer lots at their end, one member's habit would decide. */
export const LEAST_ENDED_LOTS = 100

/** What became of the points in lots whose last day has passed. */
export type EndedLots = { lots: number; expired: number; used: number }

export type Breakage = EndedLots & {
  /** Share of points that nobody will use; one decimal. */
  percent: number
  source: "history" | "setting"
  least_lots: number
}

/**
 * The share of points that is expected to expire unused: of the store's own
 * lots whose last day has passed, expired over expired plus used, rounded
 * down. Only lots that had their whole life count: one that was used up early
 * says nothing about those of its age that are still open. What refunds took
 * back was never the customer's to use, and counts for neither.
 *
 * It is a share of points issued. Of points outstanding rather more expires,
 * since the quick ones have been used by then: what is owed is stated too
 * high rather than too low.
 *
 * IFRS 15, B44 to B47, and ASC 606-10-55-46 to 49 (unexercised rights); Gault,
 * Llaguno, Ménard, "Loyalty Rewards and Gift Card Programs: Basic Actuarial
 * Estimation Techniques", CAS E-Forum, Summer 2012 (ultimate redemption rate
 * of mature cohorts).
 *
 * @param expectedPercent the store's own guess, while too few lots have ended
 */
export const expectedBreakage = (
  ended: EndedLots,
  expectedPercent: number
): Breakage => {
  const settled = ended.expired + ended.used
  const known = ended.lots >= LEAST_ENDED_LOTS && settled > 0
  return {
    ...ended,
    percent: known
      ? Math.floor((ended.expired * 1_000) / settled) / 10
      : expectedPercent,
    source: known ? "history" : "setting",
    least_lots: LEAST_ENDED_LOTS,
  }
}

/** Money as decimal text in major units; null: the currency has no value. */
export type LiabilityValue = {
  value: string | null
  /** Without the points that are expected to expire. */
  value_after_breakage: string | null
}

/**
 * What points are worth, to the currency's smallest unit.
 *
 * @param pointValue currency units per point; undefined: not worth anything
 */
export const liabilityValue = (
  points: number,
  pointValue: number | undefined,
  { currency_code, percent }: { currency_code: string; percent: number }
): LiabilityValue => {
  if (pointValue === undefined) {
    return { value: null, value_after_breakage: null }
  }
  const exact = decimal(points).times(pointValue)
  const money = (amount: BigNumber) =>
    amount.toFixed(currencyDecimals(currency_code), BigNumber.ROUND_HALF_UP)
  return {
    value: money(exact),
    value_after_breakage: money(exact.times(100 - percent).div(100)),
  }
}
