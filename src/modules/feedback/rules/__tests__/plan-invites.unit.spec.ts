import { addTime } from "../../../../shared/clock"
import { feedbackSettings } from "../../settings"
import type { FeedbackSettings } from "../is-negative"
import { invitationTimes, planInvite } from "../plan-invites"
import type { InvitableOrder } from "../plan-invites"

const settings: FeedbackSettings = {
  "feedback.low_stars": 2,
  "feedback.alert_severity": 3,
  "feedback.alert_on_health": true,
  "feedback.alerts_in_chinese": false,
  "feedback.first_invite_hours": 3,
  "feedback.second_invite_hours": 24,
  "feedback.third_invite_hours": 168,
  "feedback.link_days": 30,
  "feedback.edit_hours": 24,
}

const served = new Date("2026-03-08T18:00:00Z")
const order: InvitableOrder = {
  id: "order_1",
  customer_id: "cus_1",
  service_at: served,
  canceled: false,
  contact: "+14155550132",
  locale: "en",
}

describe("asking how it was", () => {
  it("starts from the documented defaults", () => {
    expect(
      Object.fromEntries(
        Object.entries(feedbackSettings).map(([key, one]) => [key, one.default])
      )
    ).toEqual(settings)
  })

  it.each([
    ["at once", 0, ["3h", "24h", "7d"]],
    ["8 h late", 8, ["3h", "24h", "7d"]],
    ["10 h late", 10, ["24h", "7d"]],
    ["2 days late", 48, ["7d"]],
    ["8 days late", 192, []],
  ])("asks, planned %s", (_, hours, slots) => {
    const times = invitationTimes(
      served,
      addTime(served, hours, "hour"),
      settings
    )
    expect(times.map(({ slot }) => slot)).toEqual(slots)
  })

  it("asks at the hours the store has set", () => {
    expect(
      invitationTimes(served, served, {
        ...settings,
        "feedback.first_invite_hours": 1,
      })[0]
    ).toEqual({ slot: "3h", at: new Date("2026-03-08T19:00:00Z") })
  })

  it.each([
    ["a reachable customer", {}, 0, "planned", null],
    ["nobody reachable", { contact: null }, 0, "not_asked", "no_contact"],
    ["an order of last month", {}, 800, "not_asked", "too_late"],
    ["a canceled order", { canceled: true }, 0, "withdrawn", "order_canceled"],
    [
      "a canceled order of nobody",
      { canceled: true, contact: null },
      0,
      "withdrawn",
      "order_canceled",
    ],
  ])("decides: %s", (_, change, hours, status, reason) => {
    expect(
      planInvite(
        { ...order, ...change },
        addTime(served, hours, "hour"),
        settings
      )
    ).toEqual({
      order_id: "order_1",
      customer_id: "cus_1",
      status,
      reason,
      locale: "en",
      service_at: served,
      expires_at: new Date("2026-04-07T18:00:00Z"),
    })
  })
})
