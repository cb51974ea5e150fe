import { checkLadder } from "../rules/check-ladder"
import type { TierTerms } from "../rules/decide-tier"

const tier = (
  rank: number,
  spend_thresholds: Record<string, string>,
  visits_threshold: number | null = null
): TierTerms => ({
  id: `tier_${rank}`,
  rank,
  spend_thresholds,
  visits_threshold,
})

describe("checkLadder", () => {
  it.each([
    ["no tier", []],
    ["one", [tier(1, {})]],
    [
      "each asks more",
      [tier(2, { usd: "300" }, 9), tier(1, { usd: "100" }, 4)],
    ],
    [
      "two that ask the same",
      [tier(1, { usd: "100" }), tier(2, { usd: "100.00" })],
    ],
    ["another currency", [tier(1, { usd: "100" }), tier(2, { cny: "1" })]],
    ["spend above, visits below", [tier(1, {}, 4), tier(2, { usd: "1" })]],
  ])("%s is a ladder", (_, tiers) => {
    expect(checkLadder(tiers)).toBeNull()
  })

  it.each([
    ["less spend", [tier(1, { usd: "100" }), tier(2, { usd: "99.99" })]],
    ["fewer visits", [tier(1, {}, 4), tier(2, { usd: "100" }, 3)]],
    [
      "less in one of two currencies",
      [
        tier(1, { usd: "100", cny: "700" }),
        tier(2, { usd: "200", cny: "600" }),
      ],
    ],
  ])("%s is none", (_, tiers) => {
    expect(checkLadder(tiers)).toEqual({ tier_id: "tier_2", than_id: "tier_1" })
  })

  it("looks at every lower step, not at the next alone", () => {
    expect(
      checkLadder([
        tier(1, { usd: "100" }),
        tier(2, { cny: "2000" }),
        tier(3, { usd: "50" }),
      ])
    ).toEqual({ tier_id: "tier_3", than_id: "tier_1" })
  })
})
