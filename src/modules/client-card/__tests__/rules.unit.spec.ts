import { changedFields, EMPTY_CARD, savedAfter } from "../rules/card-changes"
import { checkBirthday } from "../rules/check-birthday"
import { normaliseTag } from "../rules/normalise-tag"
import type { Birthday } from "../types"

const NOW = new Date("2026-03-02T12:00:00.000Z")

const solar = (month: number, day: number, year: number | null = null) =>
  ({ calendar: "solar", month, day, leap_month: false, year }) as const
const lunar = (month: number, day: number, leap_month = false) =>
  ({ calendar: "lunar", month, day, leap_month, year: null }) as const

describe("checkBirthday", () => {
  it.each<Birthday>([
    solar(2, 29),
    solar(2, 29, 2000),
    solar(12, 31, 1990),
    solar(3, 2, 2026),
    lunar(1, 1),
    lunar(8, 30),
    lunar(4, 15, true),
  ])("takes %j", (birthday) => {
    expect(checkBirthday(birthday, NOW)).toEqual({ ok: true, value: birthday })
  })

  it.each<[Birthday, string]>([
    [solar(2, 30), "There is no day 30 in month 2: a day from 1 to 29."],
    [
      solar(2, 29, 1900),
      "There is no day 29 in month 2 of 1900: a day from 1 to 28.",
    ],
    [solar(4, 31), "There is no day 31 in month 4: a day from 1 to 30."],
    [lunar(1, 31), "There is no day 31 in month 1: a day from 1 to 30."],
    [solar(13, 1), "A month is from 1 to 12."],
    [solar(1, 0), "There is no day 0 in month 1: a day from 1 to 31."],
    [
      { ...solar(4, 1), leap_month: true },
      "Only the lunar calendar has leap months.",
    ],
    [solar(1, 1, 1800), "A year of birth is from 1890 to 2026."],
    [solar(1, 1, 2027), "A year of birth is from 1890 to 2026."],
    [solar(3, 4, 2026), "A birthday lies in the past."],
  ])("refuses %j", (birthday, reason) => {
    expect(checkBirthday(birthday, NOW)).toEqual({ ok: false, reason })
  })
})

describe("normaliseTag", () => {
  it.each([
    ["VIP", "vip"],
    ["  ＃ＶＩＰ ", "vip"],
    ["Likes   Tea", "likes tea"],
    ["油性 头皮", "油性 头皮"],
    ["\u202Evip", "vip"],
    ["no\u0000pe", "nope"],
  ])("writes %p as %p", (text, tag) => {
    expect(normaliseTag(text)).toBe(tag)
  })

  it.each(["", "  ", "###", "!!", "\u200B", "x".repeat(41)])(
    "takes %p for no tag",
    (text) => {
      expect(normaliseTag(text)).toBeUndefined()
    }
  )
})

describe("card changes", () => {
  const card = { ...EMPTY_CARD, likes: "tea", birthday: solar(5, 1) }

  it("names what really changes", () => {
    expect(
      changedFields(card, {
        likes: "tea",
        dislikes: "noise",
        birthday: solar(5, 1),
        gender: undefined,
      })
    ).toEqual(["dislikes"])
    expect(changedFields(card, { birthday: null, likes: null })).toEqual([
      "birthday",
      "likes",
    ])
    expect(changedFields(card, { birthday: solar(5, 1, 1990) })).toEqual([
      "birthday",
    ])
  })

  it("names what was saved since", () => {
    const versions = { likes: 3, birthday: 1, zone: 2 }
    expect(savedAfter(versions, 1)).toEqual(["zone", "likes"])
    expect(savedAfter(versions, 3)).toEqual([])
  })
})
