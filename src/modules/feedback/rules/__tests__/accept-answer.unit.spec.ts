import { acceptAnswer, toStoredAnswer } from "../accept-answer"

const now = new Date("2026-03-08T18:00:00Z")
const answer = toStoredAnswer(
  { stars: { service: 4, staff: 5 }, text: "fine", topics: ["staff", "staff"] },
  "zh"
)
const earlier = (hours: number, text = "fine") => ({
  ...answer,
  text,
  submitted_at: new Date(now.getTime() - hours * 3_600_000),
})

describe("an answer", () => {
  it("is stored flat, each topic once, in the invite's language", () => {
    expect(answer).toEqual({
      stars: 4,
      stars_staff: 5,
      stars_place: null,
      text: "fine",
      topics: ["staff"],
      locale: "zh",
    })
  })

  it.each([
    ["first", undefined, { ok: true, value: "insert" }],
    ["the same again", earlier(1), { ok: true, value: "keep" }],
    ["the same a year later", earlier(8760), { ok: true, value: "keep" }],
    [
      "another within the day",
      earlier(24, "bad"),
      { ok: true, value: "update" },
    ],
    [
      "another after the day",
      earlier(24.01, "bad"),
      { ok: false, reason: "edit_window_over" },
    ],
  ])("%s", (_, before, decision) => {
    expect(acceptAnswer(answer, before, { now, editHours: 24 })).toEqual(
      decision
    )
  })
})
