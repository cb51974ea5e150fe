import {
  ageBounds,
  expectedBreakage,
  EXPIRY_BUCKET,
  liabilityValue,
} from "../rules/liability"

describe("expectedBreakage", () => {
  it.each([
    [
      "the store's guess while too few lots have ended",
      99,
      300,
      700,
      20,
      20,
      "setting",
    ],
    ["the store's own share from then on", 100, 300, 700, 20, 30, "history"],
    [
      "rounded down: rather too much is owed than too little",
      100,
      2,
      1,
      0,
      66.6,
      "history",
    ],
    ["everything, where nobody uses points", 500, 50, 0, 0, 100, "history"],
    ["nothing, where everybody does", 500, 0, 50, 40, 0, "history"],
    [
      "the guess, where refunds took all that ended",
      500,
      0,
      0,
      40,
      40,
      "setting",
    ],
  ] as const)("is %s", (_, lots, expired, used, guess, percent, source) => {
    expect(expectedBreakage({ lots, expired, used }, guess)).toEqual({
      lots,
      expired,
      used,
      percent,
      source,
      least_lots: 100,
    })
  })
})

describe("liabilityValue", () => {
  it.each([
    ["usd", 1_050, 0.01, 0, "10.50", "10.50"],
    ["usd", 350, 0.01, 25, "3.50", "2.63"],
    ["usd", 350, 0.01, 70.8, "3.50", "1.02"],
    ["usd", 7, 0.005, 0, "0.04", "0.04"],
    ["jpy", 1_234, 1.5, 10, "1851", "1666"],
    ["usd", 0, 0.01, 50, "0.00", "0.00"],
    ["eur", 350, 0, 50, "0.00", "0.00"],
    ["eur", 350, undefined, 50, null, null],
  ])(
    "%s: %d points at %d, %d %% of which expire",
    (currency_code, points, worth, percent, value, value_after_breakage) => {
      expect(liabilityValue(points, worth, { currency_code, percent })).toEqual(
        {
          value,
          value_after_breakage,
        }
      )
    }
  )
})

describe("ageBounds", () => {
  it("counts calendar months back", () => {
    expect(ageBounds(new Date("2026-05-31T10:00:00Z"))).toEqual({
      months_3: new Date("2026-02-28T10:00:00Z"),
      months_6: new Date("2025-11-30T10:00:00Z"),
      months_12: new Date("2025-05-31T10:00:00Z"),
    })
  })
})

describe("EXPIRY_BUCKET", () => {
  it.each([
    ["expires-2027-03", true],
    ["expires-2027-12", true],
    ["expires-2027-00", false],
    ["expires-2027-13", false],
    ["expires-never", false],
    ["expires-2027-03-01", false],
  ])("%s", (text, matches) => {
    expect(EXPIRY_BUCKET.test(text)).toBe(matches)
  })
})
