import type { Setting } from "../api/settings"
import { checkDraft, draftOf } from "../setting-draft"

const text = { en: "x", zhCN: "x" }
const base = { label: text, help: text, unit: "days" }

const days: Setting = {
  ...base,
  key: "membership.pending_days",
  type: "integer",
  value: 14,
  default: 14,
  min: 0,
  max: 365,
}
const rates: Setting = {
  ...base,
  key: "membership.rates",
  type: "rates",
  value: { usd: 1, cny: 0.14 },
  default: { usd: 1, cny: 0.14 },
  min: 0,
  max: 1000,
}
const since: Setting = {
  ...base,
  key: "general.count_orders_from",
  type: "moment",
  value: "2026-11-21T12:00:00.000Z",
  default: "1970-01-01T00:00:00.000Z",
}
const alert: Setting = {
  ...base,
  key: "feedback.alert_on_health",
  type: "boolean",
  value: true,
  default: true,
}

describe("checkDraft", () => {
  it.each([days, rates, since, alert])(
    "takes back what it showed: $key",
    (setting) => {
      expect(checkDraft(setting, draftOf(setting, setting.value))).toEqual({
        ok: true,
        value: setting.value,
      })
    }
  )

  it.each([
    ["", { key: "notANumber" }],
    ["soon", { key: "notANumber" }],
    ["1.5", { key: "wholeNumber" }],
    ["-1", { key: "tooSmall", min: 0 }],
    ["366", { key: "tooBig", max: 365 }],
  ])("says what is wrong with %j days", (draft, fault) => {
    expect(checkDraft(days, draft)).toEqual({ ok: false, fault })
  })

  it("reads a decimal comma", () => {
    expect(checkDraft(rates, { usd: "1,5", cny: "0.2" })).toEqual({
      ok: true,
      value: { usd: 1.5, cny: 0.2 },
    })
  })

  it("refuses a day that is none", () => {
    expect(checkDraft(since, "")).toEqual({
      ok: false,
      fault: { key: "notADate" },
    })
  })
})
