import { endOfDay, today } from "../day"
import { checkPoints } from "../points-draft"
import { isReason } from "../reason"

const desk = { per_correction: 200, per_day: 500, left_today: 150 }
const owner = { per_correction: null, per_day: null, left_today: null }

describe("a correction of points", () => {
  it.each([
    ["1,000", "give", owner, { ok: true, points: 1000 }],
    [" 80 ", "take", desk, { ok: true, points: -80 }],
    ["", "give", desk, { ok: false, fault: { key: "wholePoints" } }],
    ["0", "give", desk, { ok: false, fault: { key: "wholePoints" } }],
    ["-5", "give", desk, { ok: false, fault: { key: "wholePoints" } }],
    ["1.5", "give", desk, { ok: false, fault: { key: "wholePoints" } }],
    [
      "201",
      "give",
      desk,
      { ok: false, fault: { key: "moreThanAtOnce", most: 200 } },
    ],
    [
      "151",
      "give",
      desk,
      { ok: false, fault: { key: "moreThanToday", most: 150 } },
    ],
    [
      "101",
      "take",
      desk,
      { ok: false, fault: { key: "moreThanBalance", most: 100 } },
    ],
    [
      "100001",
      "give",
      owner,
      { ok: false, fault: { key: "moreThanAtOnce", most: 100000 } },
    ],
  ] as const)("of %j to %s, with %j", (text, direction, allowance, checked) => {
    expect(checkPoints(text, direction, { balance: 100, allowance })).toEqual(
      checked
    )
  })

  it("cannot take from a debt", () => {
    expect(
      checkPoints("1", "take", { balance: -30, allowance: owner })
    ).toEqual({ ok: false, fault: { key: "moreThanBalance", most: 0 } })
  })

  it("needs a reason of a few letters, and knows the reader's day", () => {
    expect([isReason("  ab "), isReason("迟到了")]).toEqual([false, true])
    const morning = new Date(2026, 0, 5, 8)
    expect(today(morning)).toBe("2026-01-05")
    expect(Date.parse(endOfDay("2026-01-05"))).toBe(
      new Date(2026, 0, 5, 23, 59, 59).getTime()
    )
  })
})
