import { PATCH_TEST_OUTCOMES } from "../../types"
import type { SafetySettings } from "../../types"
import { patchTestDates, patchTestLeadHours } from "../patch-test-dates"
import { deservesReminder, reminderText } from "../patch-test-reminder"

const settings: SafetySettings = {
  "safety.patch_test_lead_hours": 48,
  "safety.patch_test_valid_months": 6,
  "safety.patch_test_reminder_days": 14,
}
const card = { lead_hours: 72, valid_months: null, source: "Leaflet" }

describe("a reminder of a patch test", () => {
  it("is for a test that lets somebody be treated", () => {
    expect(
      PATCH_TEST_OUTCOMES.map((outcome) => [outcome, deservesReminder(outcome)])
    ).toEqual([
      ["pending", false],
      ["no_reaction", true],
      ["mild_reaction", true],
      ["reaction", false],
    ])
  })

  it.each([
    ["no card", null, 48],
    ["a card that leaves it to the store", { ...card, lead_hours: null }, 48],
    ["a card with hours of its own", card, 72],
    ["a card that asks for none", { ...card, lead_hours: 0 }, 0],
  ])("names the hours of %s", (_, demand, hours) => {
    expect(patchTestLeadHours(demand, settings)).toBe(hours)
    const text = (language: "en" | "zhCN") =>
      reminderText(language, {
        name: "Mei",
        valid_until: new Date("2026-03-07T10:00:00Z"),
        demand,
        settings,
        zone: "UTC",
      })
    expect(text("en")).toBe(
      `Hello Mei, the short test we did for you is good until 2026-03-07. Please drop in at least ${hours} hours before your next visit so that we can repeat it; it takes a few minutes.`
    )
    expect(text("zhCN")).toBe(
      `Mei，您好！您上次在店里做的小测试有效期到 2026-03-07。请在下次到店前至少 ${hours} 小时来店重做，只需几分钟。`
    )
    const tested = new Date("2026-03-01T10:00:00Z")
    expect(
      patchTestDates(tested, demand, settings).valid_from.getTime() -
        tested.getTime()
    ).toBe(hours * 3_600_000)
  })

  it.each([
    ["UTC", "2026-03-07"],
    ["Asia/Shanghai", "2026-03-08"],
    ["America/Los_Angeles", "2026-03-07"],
  ])(
    "names the last day as it is in %s, and works without a name",
    (zone, day) => {
      const about = {
        name: "",
        valid_until: new Date("2026-03-07T18:00:00Z"),
        demand: null,
        settings,
        zone,
      }
      expect(reminderText("en", about)).toMatch(
        new RegExp(`^Hello, the short test .* until ${day}\\.`)
      )
      expect(reminderText("zhCN", about)).toMatch(
        new RegExp(`^您好！.*有效期到 ${day}。`)
      )
    }
  )
})
