import type { Tier, TierContent } from "./api/tiers"
import { amountIn, plainNumber, wholeIn } from "./numbers"

type Words = { en: string; zhCN: string }

/** What stands in the form of a tier, before it is known to be right. */
export type TierDraft = {
  name: Words
  perks: Words
  /** By currency; empty: not asked. */
  spend: Record<string, string>
  visits: string
  /** Times, as "1.5". */
  multiplier: string
  bookingDays: string
  birthdayPoints: string
}

export type TierFault =
  "bothLanguages" | "amount" | "wholeNumber" | "multiplier"

/** By field of the form; spend is one per currency, as `spend.usd`. */
export type TierFaults = Record<string, TierFault>

export type CheckedTier =
  { ok: true; content: TierContent } | { ok: false; faults: TierFaults }

/** @param currencies in which the store may ask, beside those it asks in */
export const tierDraft = (
  tier: Tier | undefined,
  currencies: string[]
): TierDraft => ({
  name: tier?.name ?? { en: "", zhCN: "" },
  perks: tier?.perks ?? { en: "", zhCN: "" },
  spend: Object.fromEntries(
    [...new Set([...currencies, ...Object.keys(tier?.spend_thresholds ?? {})])]
      .toSorted()
      .map((code) => [code, tier?.spend_thresholds[code] ?? ""])
  ),
  visits: String(tier?.visits_threshold ?? ""),
  multiplier: String((tier?.multiplier_percent ?? 100) / 100),
  bookingDays: String(tier?.priority_booking_days ?? 0),
  birthdayPoints: String(tier?.birthday_points ?? 0),
})

/** Neighbours on the ladder of which one would ask less than a lower one. */
const asksLess = (
  higher: Pick<Tier, "spend_thresholds" | "visits_threshold">,
  lower: Pick<Tier, "spend_thresholds" | "visits_threshold">
): boolean =>
  Object.entries(higher.spend_thresholds).some(
    ([code, amount]) =>
      Number(amount) < Number(lower.spend_thresholds[code] ?? 0)
  ) ||
  (higher.visits_threshold !== null &&
    higher.visits_threshold < (lower.visits_threshold ?? 0))

/**
 * The tier with which a draft would break the ladder: a higher one asks no
 * less than a lower one. The server checks the same.
 *
 * @param rank of the tier; a new one stands on top
 */
export const ladderClash = (
  content: Pick<Tier, "spend_thresholds" | "visits_threshold">,
  rank: number,
  others: Tier[]
): Tier | undefined =>
  others.find((other) =>
    other.rank < rank ? asksLess(content, other) : asksLess(other, content)
  )

/** What the form stands for, or what is wrong with each field. */
export const readTierDraft = (draft: TierDraft): CheckedTier => {
  const faults: Record<string, TierFault> = {}
  const name = { en: draft.name.en.trim(), zhCN: draft.name.zhCN.trim() }
  if (!name.en || !name.zhCN) {
    faults["name"] = "bothLanguages"
  }
  const perks = { en: draft.perks.en.trim(), zhCN: draft.perks.zhCN.trim() }
  if (!perks.en !== !perks.zhCN) {
    faults["perks"] = "bothLanguages"
  }
  const spend: Record<string, string> = {}
  for (const [code, text] of Object.entries(draft.spend)) {
    const amount = amountIn(text)
    if (amount !== null) {
      spend[code] = amount
    } else if (text.trim() !== "") {
      faults[`spend.${code}`] = "amount"
    }
  }
  const asked = draft.visits.trim() !== ""
  const visits = asked ? wholeIn(draft.visits, { min: 1, max: 1_000 }) : null
  if (asked && visits === null) {
    faults["visits"] = "wholeNumber"
  }
  const times = Number(plainNumber(draft.multiplier) || "?")
  const percent = Math.round(times * 100)
  if (!(times >= 1 && times <= 10 && Math.abs(percent - times * 100) < 1e-6)) {
    faults["multiplier"] = "multiplier"
  }
  const booking = wholeIn(draft.bookingDays, { min: 0, max: 365 })
  if (booking === null) {
    faults["bookingDays"] = "wholeNumber"
  }
  const birthday = wholeIn(draft.birthdayPoints, { min: 0, max: 100_000 })
  if (birthday === null) {
    faults["birthdayPoints"] = "wholeNumber"
  }
  if (Object.keys(faults).length > 0 || booking === null || birthday === null) {
    return { ok: false, faults }
  }
  return {
    ok: true,
    content: {
      name,
      perks: perks.en ? perks : null,
      spend_thresholds: spend,
      visits_threshold: visits,
      multiplier_percent: percent,
      priority_booking_days: booking,
      birthday_points: birthday,
    },
  }
}
