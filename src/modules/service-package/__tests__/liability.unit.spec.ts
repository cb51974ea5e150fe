import { reportTime } from "../rules/liability"

const text = (time: ReturnType<typeof reportTime>) =>
  time && {
    day: time.day,
    until: time.until.toISOString(),
    expired_since: time.expired_since.toISOString(),
  }

describe("reportTime", () => {
  it("is now, on the store's day", () => {
    const now = new Date("2026-03-01T05:30:00.000Z")
    expect(text(reportTime(undefined, now, "America/Los_Angeles"))).toEqual({
      day: "2026-02-28",
      until: "2026-03-01T05:30:00.000Z",
      expired_since: "2026-01-30T08:00:00.000Z",
    })
    expect(text(reportTime(undefined, now, "Asia/Shanghai"))).toEqual({
      day: "2026-03-01",
      until: "2026-03-01T05:30:00.000Z",
      expired_since: "2026-01-30T16:00:00.000Z",
    })
  })

  it.each([
    // The clock goes on at two: this day is an hour shorter.
    [
      "America/Los_Angeles",
      "2026-03-08",
      "2026-03-09T06:59:59.999Z",
      "2026-02-07T08:00:00.000Z",
    ],
    [
      "Asia/Shanghai",
      "2026-03-08",
      "2026-03-08T15:59:59.999Z",
      "2026-02-06T16:00:00.000Z",
    ],
    [
      "UTC",
      "2025-12-31",
      "2025-12-31T23:59:59.999Z",
      "2025-12-02T00:00:00.000Z",
    ],
  ])("in %s is the end of %s", (zone, day, until, expired_since) => {
    const now = new Date("2026-05-01T12:00:00.000Z")
    expect(text(reportTime(day, now, zone))).toEqual({
      day,
      until,
      expired_since,
    })
  })

  it("is now today, and unknown tomorrow", () => {
    const now = new Date("2026-05-01T20:00:00.000Z")
    expect(reportTime("2026-05-01", now, "UTC")?.until).toEqual(now)
    expect(reportTime("2026-05-02", now, "UTC")).toBeUndefined()
    expect(reportTime("2026-05-02", now, "Asia/Shanghai")?.until).toEqual(now)
  })
})
