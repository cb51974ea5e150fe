import type { Reward } from "../api/rewards"
import { endOfDay, startOfDay } from "../day"
import { readRewardDraft, rewardDraft } from "../reward-draft"
import type { RewardDraft } from "../reward-draft"
import { rewardState } from "../reward-state"

const reward = (changes: Partial<Reward> = {}): Reward => ({
  id: "brew_1",
  kind: "amount_off",
  name: { en: "10 off", zhCN: "立减 10 元" },
  description: null,
  cost_points: 100,
  amounts: { usd: "10" },
  percentage: null,
  variant_id: null,
  service_id: null,
  sessions: null,
  per_member: null,
  period_days: null,
  stock: null,
  stock_left: null,
  tier_id: null,
  valid_from: null,
  valid_until: null,
  is_active: true,
  redemptions: { issued: 0, used: 0, returned: 0 },
  ...changes,
})

const draft = (changes: Partial<RewardDraft> = {}): RewardDraft => ({
  ...rewardDraft(reward(), ["cny", "usd"]),
  ...changes,
})

describe("the form of a reward", () => {
  it("stands for the reward it was opened with, to the second", () => {
    const dear = reward({
      description: { en: "More", zhCN: "说明" },
      amounts: { eur: "9.50" },
      per_member: 2,
      period_days: 90,
      stock: 20,
      tier_id: "btier_2",
      valid_from: "2026-05-03T10:11:12.000Z",
      valid_until: "2026-06-03T10:11:12.000Z",
      is_active: false,
    })
    const { id: _, stock_left: __, redemptions: ___, ...content } = dear
    expect(readRewardDraft(rewardDraft(dear, ["usd"]), dear)).toEqual({
      ok: true,
      content,
    })
  })

  it("takes days as whole ones", () => {
    expect(
      readRewardDraft(draft({ from: "2026-05-03", until: "2026-05-03" }))
    ).toMatchObject({
      ok: true,
      content: {
        valid_from: startOfDay("2026-05-03"),
        valid_until: endOfDay("2026-05-03"),
      },
    })
  })

  it("keeps only what its kind says", () => {
    expect(
      readRewardDraft(
        draft({
          kind: "free_session",
          serviceId: "bsvc_1",
          sessions: "2",
          percentage: "x",
          periodDays: "x",
        })
      )
    ).toMatchObject({
      ok: true,
      content: {
        amounts: null,
        percentage: null,
        service_id: "bsvc_1",
        sessions: 2,
        period_days: null,
      },
    })
  })

  it.each<[Partial<RewardDraft>, object]>([
    [{ name: { en: " ", zhCN: "减" } }, { name: "bothLanguages" }],
    [{ name: { en: "", zhCN: "" } }, { name: "bothLanguages" }],
    [
      { description: { en: "More", zhCN: "" } },
      { description: "bothLanguages" },
    ],
    [{ cost: "0" }, { cost: "wholeNumber" }],
    [{ amounts: { usd: "", cny: " " } }, { amounts: "oneAmount" }],
    [{ amounts: { usd: "5", cny: "-1" } }, { "amounts.cny": "amount" }],
    [
      { kind: "percentage_off", percentage: "101" },
      { percentage: "percentage" },
    ],
    [{ kind: "free_product" }, { variant: "choose" }],
    [
      { kind: "free_session", sessions: "0" },
      { service: "choose", sessions: "wholeNumber" },
    ],
    [{ perMember: "1.5" }, { perMember: "wholeNumber" }],
    [{ perMember: "1", periodDays: "0" }, { periodDays: "wholeNumber" }],
    [{ stock: "many" }, { stock: "wholeNumber" }],
    [{ from: "2026-05-03", until: "2026-05-02" }, { until: "endsEarly" }],
  ])("refuses %j", (changes, faults) => {
    expect(readRewardDraft(draft(changes))).toEqual({ ok: false, faults })
  })
})

const NOW = new Date("2026-05-03T12:00:00.000Z")

describe("how a reward stands", () => {
  it.each<[Partial<Reward>, string]>([
    [{}, "offered"],
    [{ is_active: false, stock_left: 0 }, "off"],
    [{ valid_from: "2026-05-03T12:00:01.000Z" }, "notYet"],
    [{ valid_until: "2026-05-03T12:00:00.000Z" }, "over"],
    [{ stock_left: 0 }, "soldOut"],
    [{ stock_left: 1 }, "offered"],
  ])("%j: %s", (changes, state) => {
    expect(rewardState(reward(changes), NOW)).toBe(state)
  })
})
