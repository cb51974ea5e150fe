import {
  adjustLimits,
  leftToday,
  refuseAdjustment,
  sayRefusal,
} from "../rules/adjust-limit"

const settings = {
  "membership.adjust_limit_manager": 1000,
  "membership.adjust_limit_front_desk": 200,
  "membership.adjust_day_limit_manager": 5000,
  "membership.adjust_day_limit_front_desk": 500,
}

describe("limits of corrections", () => {
  it.each([
    ["owner", null],
    ["system", null],
    ["manager", { perCorrection: 1000, perDay: 5000 }],
    ["front_desk", { perCorrection: 200, perDay: 500 }],
    ["marketer", { perCorrection: 0, perDay: 0 }],
    ["a role of tomorrow", { perCorrection: 0, perDay: 0 }],
    [null, { perCorrection: 0, perDay: 0 }],
  ])("of %s are %j", (role, limits) => {
    expect(adjustLimits(role, settings)).toEqual(limits)
  })

  const desk = { perCorrection: 200, perDay: 500 }

  it.each([
    [200, 0, null],
    [-200, 0, null],
    [201, 0, { limit: "correction", most: 200 }],
    [-201, 0, { limit: "correction", most: 200 }],
    [200, 300, null],
    [200, 301, { limit: "day", most: 199 }],
    [-1, 500, { limit: "day", most: 0 }],
    // The day's limit was lowered since.
    [1, 900, { limit: "day", most: 0 }],
  ])("judges %i points after %i: %j", (points, used, refusal) => {
    expect(refuseAdjustment(points, used, desk)).toEqual(refusal)
  })

  it("never leaves less than nothing", () => {
    expect([leftToday(desk, 100), leftToday(desk, 900)]).toEqual([400, 0])
  })

  it("says the limit and whom to ask", () => {
    const said = (points: number, used: number, limits = desk) => {
      const refusal = refuseAdjustment(points, used, limits)
      return refusal && sayRefusal(points, refusal, limits, ["x", "y"])
    }
    expect(said(-500, 0)).toBe(
      "Your role may correct 200 points at once, not 500: ask x or y."
    )
    expect(said(150, 400)).toBe(
      "You may correct 500 points a day and have 100 left today, not 150: ask x or y."
    )
    expect(said(1, 0, { perCorrection: 0, perDay: 0 })).toBe(
      "Your role may not correct points: ask x or y."
    )
  })
})
