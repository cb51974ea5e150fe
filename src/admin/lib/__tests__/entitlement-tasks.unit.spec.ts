import {
  ROLE_PERMISSIONS,
  ROLES,
} from "../../../modules/team/rules/permissions"
import type { Entitlement } from "../api/entitlements"
import { tasksOf } from "../entitlement-tasks"

const now = new Date("2027-03-01T12:00:00Z")

const course: Entitlement = {
  id: "bent_1",
  title: "Facials",
  customer_id: "cus_1",
  order_id: "order_1",
  granted_at: "2027-01-01T00:00:00Z",
  expires_at: "2028-01-01T00:00:00Z",
  frozen_at: null,
  transferable: true,
  freezable: true,
  currency_code: "usd",
  amount_paid: 500,
  sessions_granted: 10,
  sessions_left: 6,
  items: [],
  history: [],
}
const line = (kind: string) => ({
  id: kind,
  kind,
  sessions: -6,
  reason: null,
  actor_id: null,
  occurred_at: "2027-02-01T00:00:00Z",
})
const everybody = () => true

describe("what can be done to a package", () => {
  it.each([
    ["owner", "redeem pause transfer extend correct refund"],
    ["manager", "redeem pause transfer extend correct refund"],
    ["front_desk", "redeem pause transfer"],
    ["therapist", "redeem"],
    ["marketer", ""],
  ])("by role: %s", (name, tasks) => {
    const role = ROLES.find((one) => one === name)
    const rights: readonly string[] = role ? ROLE_PERMISSIONS[role] : []
    expect(
      tasksOf(course, (permission) => rights.includes(permission), now).join(
        " "
      )
    ).toBe(tasks)
  })

  it.each<[string, Partial<Entitlement>, string]>([
    ["paused", { frozen_at: "2027-02-01T00:00:00Z" }, "pause correct refund"],
    ["over", { expires_at: "2027-02-01T00:00:00Z" }, "extend correct refund"],
    [
      "expired by the ledger",
      {
        expires_at: "2027-02-01T00:00:00Z",
        sessions_left: 0,
        history: [line("expire")],
      },
      "extend correct",
    ],
    ["used up", { sessions_left: 0, history: [line("redeem")] }, "correct"],
    ["paid back", { sessions_left: 0, history: [line("refund")] }, ""],
    [
      "sold with neither pause nor transfer, without an end",
      { freezable: false, transferable: false, expires_at: null },
      "redeem correct refund",
    ],
    [
      "a gift",
      { order_id: null, currency_code: null },
      "redeem pause transfer extend correct",
    ],
  ])("when it is %s", (_, change, tasks) => {
    expect(tasksOf({ ...course, ...change }, everybody, now).join(" ")).toBe(
      tasks
    )
  })
})
