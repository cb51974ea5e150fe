import fc from "fast-check"
import { decideTier, shareReached, stillMissing } from "../rules/decide-tier"
import type {
  Qualification,
  TierStanding,
  TierTerms,
} from "../rules/decide-tier"

const NOW = new Date("2026-06-01T12:00:00Z")
const NEXT = new Date("2027-06-01T12:00:00Z")
const TERMS = { now: NOW, reviewDays: 365 }
const PAST = new Date("2026-06-01T12:00:00Z")
const LATER = new Date("2026-06-01T12:00:01Z")

const tier = (
  rank: number,
  usd: string | null,
  visits: number | null = null
): TierTerms => ({
  id: `tier_${rank}`,
  rank,
  spend_thresholds: usd === null ? {} : { usd, cny: `${Number(usd) * 7}` },
  visits_threshold: visits,
})
const ladder = [tier(3, "1000", 20), tier(1, null), tier(2, "500")]

const did = (fields: Partial<Qualification> = {}): Qualification => ({
  spend: {},
  visits: 0,
  ...fields,
})
const stands = (fields: Partial<TierStanding> = {}): TierStanding => ({
  tier_id: null,
  held_until: null,
  review_at: null,
  ...fields,
})

describe("shareReached", () => {
  it.each([
    ["nothing asked", tier(1, null), did(), 1],
    ["half the spend", tier(2, "500"), did({ spend: { usd: "250" } }), 0.5],
    [
      "half in each of two currencies",
      tier(2, "500"),
      did({ spend: { usd: "250.00", cny: "1750" } }),
      1,
    ],
    [
      "a currency without a threshold beside one with",
      tier(2, "500"),
      did({ spend: { usd: "500", eur: "900" } }),
      1,
    ],
    [
      "a currency without a threshold",
      tier(2, "500"),
      did({ spend: { eur: "900" } }),
      0,
    ],
    ["visits instead of spend", tier(3, "1000", 20), did({ visits: 20 }), 1],
    [
      "the better of visits and spend",
      tier(3, "1000", 20),
      did({ visits: 5, spend: { usd: "500" } }),
      0.5,
    ],
  ])("%s", (_, terms, qualification, share) => {
    expect(shareReached(terms, qualification)).toBe(share)
  })
})

describe("stillMissing", () => {
  it.each([
    ["all of it", tier(2, "500"), did(), { usd: "500", cny: "3500" }, null],
    [
      "half of it, in whichever currency",
      tier(2, "500"),
      did({ spend: { cny: "1750" } }),
      { usd: "250", cny: "1750" },
      null,
    ],
    [
      "a part that does not come out even, rounded up",
      tier(2, "500"),
      did({ spend: { cny: "1000" } }),
      { usd: "357.15", cny: "2500" },
      null,
    ],
    [
      "a third, without dust",
      tier(2, "300"),
      did({ spend: { usd: "100" } }),
      { usd: "200", cny: "1400" },
      null,
    ],
    [
      "nothing, where more than that was spent",
      tier(2, "300"),
      did({ spend: { usd: "450" } }),
      { usd: "0", cny: "0" },
      null,
    ],
    [
      "visits",
      tier(3, "1000", 20),
      did({ visits: 7 }),
      { usd: "1000", cny: "7000" },
      13,
    ],
  ])("%s", (_, terms, qualification, spend, visits) => {
    expect(stillMissing(terms, qualification)).toEqual({ spend, visits })
  })
})

describe("decideTier", () => {
  it.each([
    [
      "everybody has the tier that asks nothing",
      stands(),
      did(),
      { tier_id: "tier_1", review_at: NEXT, reason: "qualified" },
    ],
    [
      "up at once, over several",
      stands({ tier_id: "tier_1", review_at: LATER }),
      did({ visits: 20 }),
      { tier_id: "tier_3", review_at: NEXT, reason: "qualified" },
    ],
    [
      "up even while staff hold a lower one",
      stands({ tier_id: "tier_2", held_until: LATER, review_at: LATER }),
      did({ visits: 20 }),
      { tier_id: "tier_3", review_at: NEXT, reason: "qualified" },
    ],
    [
      "not down before the review",
      stands({ tier_id: "tier_3", review_at: LATER }),
      did(),
      null,
    ],
    [
      "down at the review, one step",
      stands({ tier_id: "tier_3", review_at: PAST }),
      did(),
      { tier_id: "tier_2", review_at: NEXT, reason: "review" },
    ],
    [
      "not below what is reached",
      stands({ tier_id: "tier_2", review_at: PAST }),
      did({ spend: { usd: "500" } }),
      { tier_id: "tier_2", review_at: NEXT },
    ],
    [
      "not down while staff hold it",
      stands({ tier_id: "tier_3", held_until: LATER, review_at: PAST }),
      did(),
      null,
    ],
    [
      "down once staff hold it no longer",
      stands({ tier_id: "tier_3", held_until: PAST, review_at: PAST }),
      did(),
      { tier_id: "tier_2", review_at: NEXT, reason: "review" },
    ],
    [
      "out of a tier that is gone",
      stands({ tier_id: "tier_9", review_at: LATER }),
      did(),
      { tier_id: "tier_1", review_at: NEXT, reason: "qualified" },
    ],
  ])("%s", (_, standing, qualification, decision) => {
    expect(decideTier(ladder, standing, qualification, TERMS)).toEqual(decision)
  })

  it("drops nobody without a lower tier into nothing but at the review", () => {
    const only = [tier(2, "500")]
    const standing = stands({ tier_id: "tier_2", review_at: PAST })
    expect(decideTier(only, standing, did(), TERMS)).toEqual({
      tier_id: null,
      review_at: null,
      reason: "review",
    })
    expect(decideTier([], stands({ tier_id: "tier_2" }), did(), TERMS)).toEqual(
      { tier_id: null, review_at: null, reason: "removed" }
    )
    expect(decideTier([], stands(), did(), TERMS)).toBeNull()
  })

  it("a second currency never makes a tier lower", () => {
    const amount = fc.integer({ min: 0, max: 3_000 }).map(String)
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.nat(25),
        (usd, cny, eur, visits) => {
          const rank = (spend: Record<string, string>) => {
            const decision = decideTier(
              ladder,
              stands(),
              did({ spend, visits }),
              TERMS
            )
            return Number(decision?.tier_id?.slice(-1) ?? 0)
          }
          expect(rank({ usd, cny, eur })).toBeGreaterThanOrEqual(rank({ usd }))
        }
      )
    )
  })
})
