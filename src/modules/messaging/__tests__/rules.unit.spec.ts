import fc from "fast-check"
import { decideSend } from "../rules/decide-send"
import { nextAttempt } from "../rules/next-attempt"
import { quietUntil } from "../rules/quiet-hours"
import { settleUnknown } from "../rules/settle-unknown"
import type { DecidableMessage, SendFacts } from "../rules/decide-send"

const settings = {
  "messaging.quiet_hours_start": 21,
  "messaging.quiet_hours_end": 8,
  "messaging.max_attempts": 12,
}
const NIGHT = { start: 21, end: 8 }

const at = (iso: string) => new Date(iso)
const iso = (date: Date | null) => date?.toISOString() ?? null

describe("quietUntil", () => {
  it.each([
    // New York in winter is UTC-5.
    ["America/New_York", "2026-01-15T01:59:00Z", null], // 20:59
    ["America/New_York", "2026-01-15T02:00:00Z", "2026-01-15T13:00:00.000Z"],
    ["America/New_York", "2026-01-15T12:59:00Z", "2026-01-15T13:00:00.000Z"],
    ["America/New_York", "2026-01-15T13:00:00Z", null], // 08:00
    // The same moments in Shanghai, UTC+8 all year.
    ["Asia/Shanghai", "2026-01-15T01:59:00Z", null], // 09:59
    ["Asia/Shanghai", "2026-01-15T12:59:00Z", null], // 20:59
    ["Asia/Shanghai", "2026-01-15T13:00:00Z", "2026-01-16T00:00:00.000Z"],
    ["Asia/Shanghai", "2026-01-31T15:00:00Z", "2026-02-01T00:00:00.000Z"],
    // Spring forward in New York, 8 March 2026, 02:00 -> 03:00.
    ["America/New_York", "2026-03-08T03:00:00Z", "2026-03-08T12:00:00.000Z"],
    ["America/New_York", "2026-03-08T12:00:00Z", null], // 08:00 EDT
    // Back again, 1 November 2026, 02:00 -> 01:00: the night is longer.
    ["America/New_York", "2026-11-01T01:00:00Z", "2026-11-01T13:00:00.000Z"],
    ["America/New_York", "2026-11-01T12:59:00Z", "2026-11-01T13:00:00.000Z"],
  ])("%s at %s is quiet until %s", (zone, now, until) => {
    expect(iso(quietUntil(at(now), zone, NIGHT))).toBe(until)
  })

  it("can lie within a day, and can be switched off", () => {
    const siesta = { start: 12, end: 14 }
    expect(iso(quietUntil(at("2026-05-01T12:30:00Z"), "UTC", siesta))).toBe(
      "2026-05-01T14:00:00.000Z"
    )
    expect(quietUntil(at("2026-05-01T14:00:00Z"), "UTC", siesta)).toBeNull()
    const never = { start: 9, end: 9 }
    expect(quietUntil(at("2026-05-01T09:30:00Z"), "UTC", never)).toBeNull()
  })

  it("ends at a moment that is not quiet, less than a day later", () => {
    const hour = fc.integer({ min: 0, max: 23 })
    fc.assert(
      fc.property(
        fc.date({
          min: at("2024-01-01T00:00:00Z"),
          max: at("2030-01-01T00:00:00Z"),
          noInvalidDate: true,
        }),
        fc.constantFrom("America/New_York", "Asia/Shanghai", "Europe/Paris"),
        hour,
        hour,
        (now, zone, start, end) => {
          const until = quietUntil(now, zone, { start, end })
          if (until) {
            const wait = until.getTime() - now.getTime()
            expect(wait).toBeGreaterThan(0)
            expect(wait).toBeLessThanOrEqual(25 * 3_600_000)
            expect(quietUntil(until, zone, { start, end })).toBeNull()
          }
        }
      )
    )
  })
})

describe("decideSend", () => {
  const message: DecidableMessage = {
    purpose: "marketing",
    recipient: "+14155550100",
    zone: null,
  }
  const decide = (
    change: Partial<DecidableMessage>,
    now: string,
    facts: Partial<SendFacts> = {}
  ) =>
    decideSend(
      { ...message, ...change },
      { reasonHolds: true, marketingConsent: true, ...facts },
      { now: at(now), zone: "Asia/Shanghai", settings }
    )
  const NOON = "2026-01-15T04:00:00Z"
  const MIDNIGHT = "2026-01-15T16:00:00Z"

  it("sends by day", () => {
    expect(decide({}, NOON)).toEqual({ action: "send" })
  })

  it("holds marketing in the store's night where no zone is known", () => {
    expect(decide({}, MIDNIGHT)).toEqual({
      action: "hold",
      until: at("2026-01-16T00:00:00Z"),
      rule: "quiet_hours",
    })
  })

  it("goes by the recipient's clock where it is known", () => {
    const zone = "America/New_York"
    expect(decide({ zone }, MIDNIGHT)).toEqual({ action: "send" })
    expect(decide({ zone }, NOON)).toEqual({
      action: "hold",
      until: at("2026-01-15T13:00:00Z"),
      rule: "quiet_hours",
    })
  })

  it.each(["care", "transactional", "internal"] as const)(
    "lets %s through at night",
    (purpose) => {
      expect(decide({ purpose }, MIDNIGHT)).toEqual({ action: "send" })
    }
  )

  it.each([null, ""])("suppresses without a recipient (%p)", (recipient) => {
    expect(decide({ recipient }, NOON)).toEqual({
      action: "suppress",
      rule: "no_recipient",
    })
  })

  it("suppresses when the reason is gone, whatever else is true", () => {
    const gone = { action: "suppress", rule: "reason_gone" }
    const reasonHolds = false
    expect(decide({ purpose: "internal" }, NOON, { reasonHolds })).toEqual(gone)
    expect(
      decide({ recipient: null }, MIDNIGHT, {
        reasonHolds,
        marketingConsent: false,
      })
    ).toEqual(gone)
  })

  it("refuses offers without consent, by day and by night, and nothing else", () => {
    const facts = { marketingConsent: false }
    const no = { action: "suppress", rule: "no_consent" }
    expect(decide({}, NOON, facts)).toEqual(no)
    expect(decide({}, MIDNIGHT, facts)).toEqual(no)
    for (const purpose of ["care", "transactional", "internal"] as const) {
      expect(decide({ purpose }, NOON, facts)).toEqual({ action: "send" })
    }
  })
})

describe("nextAttempt", () => {
  const now = at("2026-01-15T12:00:00Z")
  const next = (attempts: number, jitter: number, retryAfter?: number) =>
    nextAttempt(
      { kind: "transient", retryAfter: retryAfter ?? null },
      attempts,
      { now, jitter, maxAttempts: 12 }
    )
  const seconds = (attempts: number, jitter: number, retryAfter?: number) => {
    const result = next(attempts, jitter, retryAfter)
    return result.retry ? (result.at.getTime() - now.getTime()) / 1000 : null
  }

  it.each([
    [1, 0, 15],
    [1, 0.5, 22.5],
    [2, 0, 30],
    [2, 0.5, 45],
    [5, 0, 240],
    [8, 0, 1800],
    [11, 0, 1800],
    [11, 0.5, 2700],
    [12, 0, null],
    [40, 0, null],
  ])("after attempt %i with jitter %f waits %p s", (attempts, jitter, wait) => {
    expect(seconds(attempts, jitter)).toBe(wait)
  })

  it("waits at least as long as the vendor asks", () => {
    expect(seconds(1, 0, 90)).toBe(90)
    expect(seconds(8, 0, 90)).toBe(1800)
  })

  it("gives up at once what was refused, and says which way it gave up", () => {
    const give = (kind: "permanent" | "transient" | "uncertain", n: number) =>
      nextAttempt({ kind, retryAfter: null }, n, {
        now,
        jitter: 0,
        maxAttempts: 3,
      })
    expect(give("permanent", 1)).toEqual({ retry: false, rule: "refused" })
    expect(give("transient", 3)).toEqual({
      retry: false,
      rule: "attempts_exhausted",
    })
    expect(give("uncertain", 3)).toEqual({
      retry: false,
      rule: "unknown_outcome",
    })
  })
})

describe("settleUnknown", () => {
  const found = { known: true as const, external_ids: ["SM1"] }
  const absent = { known: true as const, external_ids: [] }
  const cannot = { known: false as const, reason: "no scope" }

  it.each([
    [found, false, { action: "adopt", external_ids: ["SM1"] }],
    [found, true, { action: "adopt", external_ids: ["SM1"] }],
    [absent, false, { action: "send" }],
    [
      { ...cannot, lasting: false },
      true,
      { action: "ask_again", reason: "no scope" },
    ],
    [
      { ...cannot, lasting: true },
      false,
      { action: "give_up", reason: "no scope" },
    ],
    [{ ...cannot, lasting: true }, true, { action: "send" }],
  ])("%j with leave to resend %p", (answer, allowed, settlement) => {
    expect(settleUnknown(answer, allowed)).toEqual(settlement)
  })
})
