import { birthdaysOn } from "../rules/birthdays-on"

const on = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  return birthdaysOn({ year, month, day: date }).map(
    ({ calendar, month: of, day: at, leap_month, kept_in }) =>
      `${calendar} ${of}-${at}${leap_month ? " leap" : ""} of ${kept_in}`
  )
}

describe("birthdaysOn", () => {
  it.each([
    // Chinese New Year 2026; nobody's first month comes twice that year.
    [
      "2026-02-17",
      ["solar 2-17 of 2026", "lunar 1-1 of 2026", "lunar 1-1 leap of 2026"],
    ],
    // 2025 had two sixth months: each keeps its own.
    ["2025-06-26", ["solar 6-26 of 2025", "lunar 6-2 of 2025"]],
    ["2025-07-26", ["solar 7-26 of 2025", "lunar 6-2 leap of 2025"]],
    // The lunar year is still the one before.
    [
      "2024-01-11",
      ["solar 1-11 of 2024", "lunar 12-1 of 2023", "lunar 12-1 leap of 2023"],
    ],
    // The twelfth month of 2024 had 29 days: the 30th is kept on the 29th.
    [
      "2025-01-28",
      [
        "solar 1-28 of 2025",
        "lunar 12-29 of 2024",
        "lunar 12-29 leap of 2024",
        "lunar 12-30 of 2024",
        "lunar 12-30 leap of 2024",
      ],
    ],
  ])("%s", (day, expected) => {
    expect(on(day)).toEqual(expected)
  })

  it("keeps 29 February on the 28th, where there is none", () => {
    expect(on("2026-02-28")).toContain("solar 2-29 of 2026")
    expect(on("2024-02-28")).not.toContain("solar 2-29 of 2024")
    expect(on("2024-02-29")).toContain("solar 2-29 of 2024")
    expect(on("2026-03-28")).not.toContain("solar 3-29 of 2026")
  })

  it("keeps each lunar day once in each of its years", () => {
    const kept = Array.from({ length: 366 * 6 }, (_, days) =>
      birthdaysOn({ year: 2022, month: 1, day: 1 + days })
    )
      .flat()
      .filter(
        ({ calendar, kept_in }) =>
          calendar === "lunar" && kept_in >= 2022 && kept_in <= 2026
      )
      .map(({ month, day, leap_month, kept_in }) =>
        [kept_in, month, day, leap_month].join()
      )
    // Five years of twelve months of thirty days, each also as a leap month.
    expect(new Set(kept).size).toBe(5 * 12 * 30 * 2)
    expect(kept).toHaveLength(5 * 12 * 30 * 2)
  })
})
