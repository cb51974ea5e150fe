import { isZone, localParts, utcOf } from "../zone"

const wall = (text: string) => {
  const [year, month, day, hour, minute] = text.split(/[-T:]/).map(Number)
  return {
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
  }
}

describe("utcOf", () => {
  it.each([
    ["UTC", "2026-01-15T08:00", "2026-01-15T08:00:00.000Z"],
    ["Asia/Shanghai", "2026-01-15T08:00", "2026-01-15T00:00:00.000Z"],
    ["America/New_York", "2026-01-15T08:00", "2026-01-15T13:00:00.000Z"],
    ["America/New_York", "2026-07-15T08:00", "2026-07-15T12:00:00.000Z"],
    ["Asia/Kathmandu", "2026-01-15T08:00", "2026-01-15T02:15:00.000Z"],
    // The day before, the day of and the day after the change.
    ["America/New_York", "2026-03-07T08:00", "2026-03-07T13:00:00.000Z"],
    ["America/New_York", "2026-03-08T01:30", "2026-03-08T06:30:00.000Z"],
    ["America/New_York", "2026-03-08T08:00", "2026-03-08T12:00:00.000Z"],
    ["America/New_York", "2026-03-09T08:00", "2026-03-09T12:00:00.000Z"],
    // 02:30 does not exist: 03:30 it is.
    ["America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00.000Z"],
    // 01:30 comes twice: the first one.
    ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
    ["America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00.000Z"],
    // Lord Howe changes by half an hour.
    ["Australia/Lord_Howe", "2026-10-04T08:00", "2026-10-03T21:00:00.000Z"],
    // A day beyond the end of the month.
    ["UTC", "2026-01-32T08:00", "2026-02-01T08:00:00.000Z"],
  ])("%s %s is %s", (zone, local, utc) => {
    expect(utcOf(wall(local), zone).toISOString()).toBe(utc)
  })
})

describe("localParts", () => {
  it.each([
    ["Asia/Shanghai", "2026-01-15T16:00:00Z", "2026-01-16T00:00"],
    ["America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00"],
    ["America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00"],
  ])("%s at %s shows %s", (zone, utc, local) => {
    expect(localParts(new Date(utc), zone)).toEqual(wall(local))
  })

  it("knows which zones there are", () => {
    expect(isZone("Europe/Paris")).toBe(true)
    expect(isZone("Europe/Atlantis")).toBe(false)
    expect(() => localParts(new Date(0), "Europe/Atlantis")).toThrow(RangeError)
  })
})
