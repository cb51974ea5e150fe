import type { CardFields } from "../card-fields"
import { readBirthday } from "../birthday"
import {
  cardChanges,
  cardDifferences,
  cardProblems,
  fromCardDraft,
  toCardDraft,
} from "../client-card-draft"
import { languageName } from "../language-name"

const EMPTY: CardFields = {
  birthday: null,
  gender: null,
  locale: null,
  zone: null,
  source_channel: null,
  preferred_staff_id: null,
  preferred_hours: null,
  likes: null,
  dislikes: null,
}

const LUNAR = {
  calendar: "lunar",
  month: 8,
  day: 15,
  leap_month: true,
  year: 1990,
} as const

const FULL: CardFields = {
  birthday: LUNAR,
  gender: "female",
  locale: "zh-CN",
  zone: "Asia/Shanghai",
  source_channel: "social",
  preferred_staff_id: "user_1",
  preferred_hours: "mornings",
  likes: "tea",
  dislikes: "noise",
}

describe("a draft of a client card", () => {
  it.each([
    ["empty", EMPTY],
    ["full", FULL],
  ])("takes back what it showed: %s", (_, card) => {
    expect(fromCardDraft(toCardDraft(card))).toEqual(card)
    expect(cardChanges(card, toCardDraft(card))).toEqual({})
  })

  it("sends what was changed alone, and nothing as null", () => {
    const draft = { ...toCardDraft(FULL), likes: "  ", zone: "UTC" }
    expect(cardChanges(FULL, draft)).toEqual({ likes: null, zone: "UTC" })
    expect(cardDifferences(FULL, fromCardDraft(draft))).toEqual([
      "zone",
      "likes",
    ])
  })

  it("knows no leap month in the solar calendar", () => {
    const draft = { ...toCardDraft(FULL), calendar: "solar" as const }
    expect(fromCardDraft(draft).birthday).toEqual({
      ...LUNAR,
      calendar: "solar",
      leap_month: false,
    })
  })

  it("takes a birthday away when nothing of it is left", () => {
    const draft = { ...toCardDraft(FULL), month: "", day: "", year: "" }
    expect(cardChanges(FULL, draft)).toEqual({ birthday: null })
  })

  it.each([
    ["2", "29", "", "solar", undefined],
    ["2", "30", "", "solar", "noSuchDay"],
    ["2", "29", "2001", "solar", "noSuchDay"],
    ["2", "29", "2000", "solar", undefined],
    ["4", "31", "", "solar", "noSuchDay"],
    ["12", "31", "2026", "solar", undefined],
    ["12", "30", "", "lunar", undefined],
    ["12", "31", "", "lunar", "noSuchDay"],
    ["5", "", "", "solar", "incomplete"],
    ["", "5", "", "solar", "incomplete"],
    ["", "", "1990", "solar", "incomplete"],
    ["5", "x", "", "solar", "incomplete"],
    ["5", "1.5", "", "solar", "noSuchDay"],
    ["5", "1", "1889", "solar", "year"],
    ["5", "1", "2027", "solar", "year"],
    ["5", "1", "soon", "solar", "year"],
  ] as const)("%s-%s of %s (%s): %s", (month, day, year, calendar, problem) => {
    const draft = { ...toCardDraft(EMPTY), month, day, year, calendar }
    expect(cardProblems(draft, 2026).birthday).toBe(problem)
  })

  it.each([
    ["", undefined],
    ["Asia/Shanghai", undefined],
    [" Europe/Paris ", undefined],
    ["Mars/Olympus", "zone"],
  ])("time zone “%s”: %s", (zone, problem) => {
    expect(cardProblems({ ...toCardDraft(EMPTY), zone }, 2026).zone).toBe(
      problem
    )
  })
})

describe("readBirthday", () => {
  it.each([
    ["en", 1990, { solar: "May 14, 1990" }],
    ["en", null, { solar: "May 14" }],
    ["zh-CN", 1990, { solar: "1990年5月14日" }],
    ["zh-CN", null, { solar: "5月14日" }],
  ])("reads a solar day in %s, year %s", (locale, year, words) => {
    const day = { month: 5, day: 14, leap_month: false, year }
    expect(readBirthday(locale, { ...day, calendar: "solar" })).toEqual(words)
  })

  it("keeps 29 February where no year is told", () => {
    const day = { month: 2, day: 29, leap_month: false, year: null }
    expect(readBirthday("en", { ...day, calendar: "solar" })).toEqual({
      solar: "February 29",
    })
  })

  it.each([
    [1, 1, "正月", "初一"],
    [8, 15, "八月", "十五"],
    [10, 10, "十月", "初十"],
    [11, 20, "冬月", "二十"],
    [12, 23, "腊月", "廿三"],
    [12, 30, "腊月", "三十"],
  ])("reads the lunar day %s-%s as Chinese does", (month, day, one, other) => {
    expect(readBirthday("zh-CN", { ...LUNAR, month, day })).toEqual({
      lunar: { month: one, day: other, year: 1990 },
      isLeap: true,
    })
  })
})

describe("languageName", () => {
  it.each([
    ["en", "zh-CN", "Simplified Chinese"],
    ["en", "zhCN", "Simplified Chinese"],
    ["zh-CN", "zh", "简体中文"],
    ["zh-CN", "en", "英语"],
    ["en", "fr", "French"],
    ["en", "no such tag", "no such tag"],
  ])("in %s, %s is %s", (locale, tag, name) => {
    expect(languageName(locale, tag)).toBe(name)
  })
})
