import { createHash } from "node:crypto"
import { planAnswers } from "../rules/plan-answers"
import {
  CONSENT_MATTERS,
  CONSENT_WORDINGS,
  currentWording,
} from "../rules/wordings"

const digest = (text: string) =>
  createHash("sha256").update(text).digest("hex").slice(0, 16)

/** Adding a version adds a line; a line that changes is a promise broken. */
const PUBLISHED = [
  ["care-1", "b7592398173686c3", "74bc9eb47f599421"],
  ["marketing-sms-1", "15604089d3a1b809", "73f3413bfffe8a79"],
  ["marketing-email-1", "27d704bbf4079638", "cf77579569d64685"],
]

describe("wordings", () => {
  it("are never edited: who agreed, agreed to these very words", () => {
    expect(
      CONSENT_WORDINGS.map(({ version, text }) => [
        version,
        digest(text.en),
        digest(text.zhCN),
      ])
    ).toEqual(PUBLISHED)
  })

  it("has one for each matter", () => {
    expect(
      CONSENT_MATTERS.map((matter) => currentWording(matter)?.version)
    ).toEqual(["care-1", "marketing-sms-1", "marketing-email-1"])
  })
})

describe("planAnswers", () => {
  const staff = { language: "zhCN", mustShow: false } as const
  const customer = { language: "en", mustShow: true } as const
  const sms = { purpose: "marketing", channel: "sms" } as const
  const refusal = (...args: Parameters<typeof planAnswers>) => {
    const planned = planAnswers(...args)
    return planned.ok ? undefined : planned.reason
  }

  it("fills in today's wording where staff name none", () => {
    expect(
      planAnswers(
        [
          { ...sms, state: "given" },
          { purpose: "care", state: "withdrawn" },
        ],
        staff
      )
    ).toEqual({
      ok: true,
      value: [
        {
          ...sms,
          state: "given",
          wording_version: "marketing-sms-1",
          language: "zhCN",
        },
        {
          purpose: "care",
          channel: null,
          state: "withdrawn",
          wording_version: "care-1",
          language: "zhCN",
        },
      ],
    })
  })

  it("lets a customer agree only to words they saw, and withdraw without", () => {
    expect(refusal([{ ...sms, state: "given" }], customer)).toBe(
      "To agree, send the wording_version that was shown; today it is marketing-sms-1."
    )
    expect(
      refusal(
        [{ ...sms, state: "given", wording_version: "marketing-sms-1" }],
        customer
      )
    ).toBeUndefined()
    expect(refusal([{ ...sms, state: "withdrawn" }], customer)).toBeUndefined()
  })

  it("refuses what makes no sense", () => {
    const channel =
      "Consent for care takes no channel; consent for marketing takes one: sms or email."
    expect(
      refusal([{ purpose: "care", channel: "sms", state: "given" }], staff)
    ).toBe(channel)
    expect(refusal([{ purpose: "marketing", state: "given" }], staff)).toBe(
      channel
    )
    expect(
      refusal([{ ...sms, state: "given", wording_version: "care-1" }], staff)
    ).toBe(
      "No wording care-1 for this purpose and channel; today it is marketing-sms-1."
    )
    expect(
      refusal(
        [
          { ...sms, state: "given" },
          { ...sms, state: "withdrawn" },
        ],
        staff
      )
    ).toBe("Each purpose and channel may be answered once.")
  })
})
