import {
  expiryReminderDays,
  expiryReminderText,
  intervalReminderText,
  reminderMoment,
  reminderSubject,
} from "../rules/package-reminder"

describe("expiryReminderDays", () => {
  it("takes 0 for none", () => {
    const settings = {
      "service_package.first_expiry_reminder_days": 30,
      "service_package.last_expiry_reminder_days": 0,
    }
    expect(expiryReminderDays(settings)).toEqual({ first: 30, last: null })
  })
})

describe("reminderMoment", () => {
  it.each([
    // Day: at once.
    ["UTC", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z"],
    ["UTC", "2026-03-01T19:59:00Z", "2026-03-01T19:59:00Z"],
    ["Asia/Shanghai", "2026-03-01T01:00:00Z", "2026-03-01T01:00:00Z"],
    // Night: in the morning.
    ["UTC", "2026-03-01T08:59:00Z", "2026-03-01T09:00:00Z"],
    ["UTC", "2026-02-28T20:00:00Z", "2026-03-01T09:00:00Z"],
    ["Asia/Shanghai", "2026-03-01T00:59:00Z", "2026-03-01T01:00:00Z"],
    ["Asia/Shanghai", "2026-03-01T12:00:00Z", "2026-03-02T01:00:00Z"],
    // The clock goes on that night.
    ["America/Los_Angeles", "2026-03-08T05:00:00Z", "2026-03-08T16:00:00Z"],
  ])("in %s at %s is %s", (zone, now, moment) => {
    expect(reminderMoment(new Date(now), zone)).toEqual(new Date(moment))
  })
})

describe("the words of a reminder", () => {
  it("greet whoever has no name, too", () => {
    const about = { name: "", packages: [{ title: "Cut", left: 1 }], day: "D" }
    expect(expiryReminderText("en", about)).toBe(
      "Hello, you have 1 left of “Cut”, to be used by D. We look forward to your visit."
    )
    expect(expiryReminderText("zhCN", about)).toBe(
      "您好！您的“Cut”还有 1 次，有效期至 D。期待您的光临。"
    )
  })

  it("say which session it was", () => {
    const about = {
      name: "Mei",
      title: "Cut",
      number: 3,
      total: 6,
      days: 14,
      left: 5,
    }
    expect(intervalReminderText("en", about)).toBe(
      "Hello Mei, session 3 of 6 of your “Cut” was 14 days ago: a good time for the next one. You have 5 left."
    )
    expect(intervalReminderText("zhCN", about)).toBe(
      "Mei，您好！您的“Cut”第 3 次（共 6 次）已是 14 天前，可以安排下一次了，还剩 5 次。"
    )
  })

  it("have a subject for an e-mail in both languages", () => {
    expect(
      (["expiry", "interval"] as const).flatMap((kind) =>
        (["en", "zhCN"] as const).map((language) =>
          reminderSubject(kind, language)
        )
      )
    ).toEqual([
      "Your package ends soon",
      "您的套餐即将到期",
      "Time for your next session",
      "可以安排下一次项目了",
    ])
  })
})
