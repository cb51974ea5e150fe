import type { Tier } from "../api/tiers"
import { ladderClash, readTierDraft, tierDraft } from "../tier-draft"

const tier = (rank: number, changes: Partial<Tier> = {}): Tier => ({
  id: `btier_${rank}`,
  rank,
  name: { en: `Step ${rank}`, zhCN: `第${rank}级` },
  perks: null,
  spend_thresholds: { usd: String(rank * 100) },
  visits_threshold: null,
  multiplier_percent: 100,
  customer_group_id: null,
  priority_booking_days: 0,
  birthday_points: 0,
  members: 0,
  ...changes,
})

const draft = (changes: object = {}) => ({
  ...tierDraft(tier(1), ["cny", "usd"]),
  ...changes,
})

describe("the form of a tier", () => {
  it("stands for the tier it was opened with", () => {
    const gold = tier(2, {
      perks: { en: "Tea", zhCN: "茶" },
      spend_thresholds: { eur: "99.50" },
      visits_threshold: 7,
      multiplier_percent: 125,
      priority_booking_days: 3,
      birthday_points: 50,
    })
    const {
      id: _,
      rank: __,
      customer_group_id: ___,
      members,
      ...content
    } = gold
    expect(members).toBe(0)
    expect(tierDraft(gold, ["usd", "cny"]).spend).toEqual({
      cny: "",
      eur: "99.50",
      usd: "",
    })
    expect(readTierDraft(tierDraft(gold, ["usd", "cny"]))).toEqual({
      ok: true,
      content,
    })
  })

  it("reads numbers as people write them", () => {
    expect(
      readTierDraft(
        draft({
          spend: { usd: "1,000", cny: "12,000.50", eur: "99,5" },
          visits: " 3 ",
          multiplier: "1,5",
        })
      )
    ).toMatchObject({
      ok: true,
      content: {
        spend_thresholds: { usd: "1000", cny: "12000.50", eur: "99.5" },
        visits_threshold: 3,
        multiplier_percent: 150,
      },
    })
  })

  it("asks nothing where nothing is filled in", () => {
    expect(
      readTierDraft(draft({ spend: { usd: " ", cny: "" }, visits: "" }))
    ).toMatchObject({
      ok: true,
      content: { spend_thresholds: {}, visits_threshold: null, perks: null },
    })
  })

  it.each([
    ["name", { name: { en: "Gold", zhCN: " " } }, "bothLanguages"],
    ["perks", { perks: { en: "", zhCN: "茶" } }, "bothLanguages"],
    ["spend.usd", { spend: { usd: "0" } }, "amount"],
    ["spend.usd", { spend: { usd: "-5" } }, "amount"],
    ["spend.usd", { spend: { usd: "ten" } }, "amount"],
    ["visits", { visits: "0" }, "wholeNumber"],
    ["visits", { visits: "2.5" }, "wholeNumber"],
    ["multiplier", { multiplier: "0.5" }, "multiplier"],
    ["multiplier", { multiplier: "1.255" }, "multiplier"],
    ["multiplier", { multiplier: "" }, "multiplier"],
    ["bookingDays", { bookingDays: "" }, "wholeNumber"],
    ["birthdayPoints", { birthdayPoints: "100001" }, "wholeNumber"],
  ])("says what is wrong with %s: %j", (field, changes, fault) => {
    expect(readTierDraft(draft(changes))).toEqual({
      ok: false,
      faults: { [field]: fault },
    })
  })

  it("names the step that a draft would clash with", () => {
    const ladder = [tier(1), tier(2), tier(3, { visits_threshold: 9 })]
    const clash = (rank: number, changes: Partial<Tier>) =>
      ladderClash(
        tier(rank, changes),
        rank,
        ladder.filter((one) => one.rank !== rank)
      )?.id
    expect(clash(2, {})).toBeUndefined()
    expect(clash(2, { spend_thresholds: { usd: "99.99" } })).toBe("btier_1")
    expect(clash(2, { spend_thresholds: { usd: "300.01" } })).toBe("btier_3")
    expect(clash(2, { visits_threshold: 10 })).toBe("btier_3")
    // A currency that the other does not name is no reason.
    expect(clash(2, { spend_thresholds: { cny: "1" } })).toBeUndefined()
    expect(clash(Infinity, { spend_thresholds: { usd: "299" } })).toBe(
      "btier_3"
    )
  })
})
