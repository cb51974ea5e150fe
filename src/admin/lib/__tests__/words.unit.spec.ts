import { customerName } from "../customer-name"
import { entitlementState } from "../entitlement-state"
import { browserLocale, formatDay, formatMoney } from "../format"
import { statusesOf } from "../message-filter"
import { readSlackBlocks } from "../slack-blocks"
import { templateName } from "../template-name"

const now = new Date("2026-11-21T12:00:00.000Z")

describe("entitlementState", () => {
  it.each([
    [{ sessions_left: 3, expires_at: null }, "active"],
    [{ sessions_left: 1, expires_at: "2026-11-21T12:00:01.000Z" }, "active"],
    [{ sessions_left: 1, expires_at: "2026-11-21T12:00:00.000Z" }, "expired"],
    [{ sessions_left: 0, expires_at: null }, "used_up"],
    [
      {
        sessions_left: 0,
        expires_at: null,
        history: [{ kind: "grant" }, { kind: "refund" }],
      },
      "refunded",
    ],
    [
      {
        sessions_left: 0,
        expires_at: "2026-11-20T12:00:00.000Z",
        history: [{ kind: "grant" }, { kind: "expire" }],
      },
      "expired",
    ],
    [
      {
        sessions_left: 2,
        expires_at: "2026-11-20T12:00:00.000Z",
        frozen_at: "2026-11-01T12:00:00.000Z",
      },
      "frozen",
    ],
  ])("%j is %s", (entitlement, state) => {
    expect(entitlementState(entitlement, now)).toEqual(state)
  })
})

describe("customerName", () => {
  it.each([
    [{ first_name: "Mei", last_name: "Lin" }, "Mei Lin"],
    [{ first_name: "丽华", last_name: "陈" }, "陈丽华"],
    [{ first_name: "Xia", last_name: "Duan 段" }, "Xia Duan 段"],
    [{ first_name: null, last_name: "Lin" }, "Lin"],
    [{ first_name: " ", last_name: null, email: "a@b.test" }, "a@b.test"],
    [{ email: null }, undefined],
  ])("%j is %s", (customer, name) => {
    expect(customerName(customer)).toEqual(name)
  })
})

describe("format", () => {
  it("turns the dashboard's language into the browser's", () => {
    expect(browserLocale("zhCN")).toEqual("zh-CN")
    expect(browserLocale("en")).toEqual("en")
    expect(browserLocale("frFR")).toEqual("fr")
  })

  it("writes days and money as the language does", () => {
    const day = "2026-11-21T12:00:00.000Z"
    expect(formatDay("en", day)).toEqual("Nov 21, 2026")
    expect(formatDay("zh-CN", day)).toEqual("2026年11月21日")
    expect(formatMoney("en", 480, "usd")).toEqual("$480.00")
    expect(formatMoney("zh-CN", 480, "cny")).toEqual("¥480.00")
  })
})

describe("statusesOf", () => {
  it("names the statuses behind a filter", () => {
    expect(statusesOf("failed")).toEqual(["failed", "undelivered"])
    expect(statusesOf("all")).toBeUndefined()
    expect(statusesOf("toString")).toBeUndefined()
  })
})

describe("templateName", () => {
  it("takes the three invites for one", () => {
    expect(templateName("feedback-invite-24h")).toEqual("feedback-invite")
    expect(templateName("recovery-alert")).toEqual("recovery-alert")
  })
})

describe("readSlackBlocks", () => {
  it("keeps what it can show and drops the rest", () => {
    const section = { type: "section", text: { type: "mrkdwn", text: "hi" } }
    expect(readSlackBlocks([section, { type: "video" }, null, "text"])).toEqual(
      [section]
    )
  })
})
