import { fullYears } from "../rules/full-years"
import type { Birthday } from "../types"

const born = (fields: Partial<Birthday>): Birthday => ({
  calendar: "solar",
  month: 3,
  day: 7,
  leap_month: false,
  year: 2008,
  ...fields,
})

describe("full years", () => {
  it.each<[string, Birthday | null, string, string, number | null]>([
    ["the day before", born({}), "2026-03-06T12:00:00Z", "UTC", 17],
    ["the day itself", born({}), "2026-03-07T00:00:00Z", "UTC", 18],
    ["ahead of UTC", born({}), "2026-03-06T16:00:00Z", "Asia/Shanghai", 18],
    ["behind UTC", born({}), "2026-03-07T04:00:00Z", "America/New_York", 17],
    [
      "29 February, in a year without one",
      born({ month: 2, day: 29 }),
      "2026-02-28T12:00:00Z",
      "UTC",
      17,
    ],
    [
      "the day after it",
      born({ month: 2, day: 29 }),
      "2026-03-01T12:00:00Z",
      "UTC",
      18,
    ],
    [
      // 20 February 2008, 30 days for the month and six more: 27 March.
      "a lunar day, before its latest",
      born({ calendar: "lunar", month: 1, day: 7 }),
      "2026-03-26T12:00:00Z",
      "UTC",
      17,
    ],
    [
      "a lunar day, at its latest",
      born({ calendar: "lunar", month: 1, day: 7 }),
      "2026-03-27T12:00:00Z",
      "UTC",
      18,
    ],
    [
      "a lunar day that falls into the next solar year",
      born({ calendar: "lunar", month: 12, day: 30 }),
      "2026-12-31T12:00:00Z",
      "UTC",
      17,
    ],
    ["born this year", born({ year: 2026 }), "2026-03-06T12:00:00Z", "UTC", 0],
    ["no year", born({ year: null }), "2026-03-07T12:00:00Z", "UTC", null],
    ["no birthday", null, "2026-03-07T12:00:00Z", "UTC", null],
  ])("%s", (_, birthday, now, zone, years) => {
    expect(fullYears(birthday, new Date(now), zone)).toEqual(years)
  })
})
