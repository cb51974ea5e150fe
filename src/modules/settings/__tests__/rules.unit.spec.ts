import { defineSettings } from "../../../shared/settings"
import { parseSetting } from "../rules/parse-setting"
import { planChange } from "../rules/plan-change"

const text = { en: "Text", zhCN: "文字" }
const described = { label: text, help: text, unit: "days" }

const definitions = defineSettings({
  "test.days": { ...described, type: "integer", default: 14, min: 0, max: 365 },
  "test.rates": {
    ...described,
    type: "rates",
    default: { usd: 1 },
    min: 0,
    max: 10,
  },
  "test.on": { ...described, type: "boolean", default: true },
  "test.since": {
    ...described,
    type: "moment",
    default: "1970-01-01T00:00:00.000Z",
  },
})

describe("parseSetting", () => {
  it.each([
    ["test.days", 0, 0],
    ["test.days", 365, 365],
    ["test.rates", {}, {}],
    ["test.rates", { usd: 0, cny: 10 }, { usd: 0, cny: 10 }],
    ["test.on", false, false],
    ["test.since", "2026-03-07T16:00:00+01:00", "2026-03-07T15:00:00.000Z"],
  ] as const)("%s takes %j", (key, value, expected) => {
    expect(parseSetting(definitions[key], value)).toEqual({
      ok: true,
      value: expected,
    })
  })

  it.each([
    ["test.days", -1],
    ["test.days", 366],
    ["test.days", 1.5],
    ["test.days", "7"],
    ["test.days", Number.NaN],
    ["test.days", null],
    ["test.days", undefined],
    ["test.rates", null],
    ["test.rates", 5],
    ["test.rates", { USD: 1 }],
    ["test.rates", { dollar: 1 }],
    ["test.rates", { usd: 11 }],
    ["test.rates", { usd: "1" }],
    ["test.on", 1],
    ["test.since", "soon"],
    ["test.since", 0],
  ] as const)("%s refuses %j", (key, value) => {
    expect(parseSetting(definitions[key], value).ok).toBe(false)
  })
})

describe("planChange", () => {
  it("accepts values and the way back to a default", () => {
    expect(
      planChange(definitions, { "test.days": 7, "test.rates": null })
    ).toEqual({ ok: true, value: { "test.days": 7, "test.rates": null } })
  })

  it("names every key at fault and what it takes", () => {
    expect(
      planChange(definitions, {
        "test.days": 366,
        "test.on": true,
        "test.no": 1,
        constructor: 1,
      })
    ).toEqual({
      ok: false,
      reason:
        "test.days takes a whole number of days from 0 to 365; test.no is no setting; constructor is no setting",
    })
  })

  it("never forgets a moment", () => {
    expect(planChange(definitions, { "test.since": null })).toEqual({
      ok: false,
      reason: "test.since takes a moment as ISO 8601 text",
    })
  })
})
