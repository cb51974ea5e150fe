import {
  may,
  PERMISSIONS,
  ROLE_PERMISSIONS,
} from "../../../modules/team/rules/permissions"
import { closedLinks, hidingLinks } from "../menu"

describe("the menus of a role", () => {
  it("are whole for the owner", () => {
    expect(closedLinks(PERMISSIONS, true)).toEqual([])
    expect(hidingLinks([])).toEqual("")
  })

  it("lack what a therapist would be refused", () => {
    expect(closedLinks(ROLE_PERMISSIONS.therapist, true)).toEqual([
      "/draft-orders",
      "/inventory",
      "/reservations",
      "/promotions",
      "/campaigns",
      "/price-lists",
      "/settings/workflows",
      "/settings/publishable-api-keys",
      "/settings/secret-api-keys",
      "/balm/cases",
      "/balm/feedback",
      "/balm/members",
      "/balm/tiers",
      "/balm/rewards",
      "/balm/package-liability",
      "/balm/points-liability",
      "/balm/messages",
      "/balm/settings",
      "/balm/team",
      "/balm/audit",
    ])
    expect(may("therapist", "packages.read")).toEqual(true)
  })

  it("lack nothing of Medusa's until roles are enforced", () => {
    expect(closedLinks([], false)).toEqual([
      "/balm/cases",
      "/balm/feedback",
      "/balm/desk",
      "/balm/entitlements",
      "/balm/services",
      "/balm/packages",
      "/balm/members",
      "/balm/tiers",
      "/balm/rewards",
      "/balm/package-liability",
      "/balm/points-liability",
      "/balm/messages",
      "/balm/settings",
      "/balm/team",
      "/balm/audit",
    ])
  })

  it("are hidden by the end of the address, whatever the admin's path is", () => {
    expect(hidingLinks(["/inventory"])).toEqual(
      'aside a[href$="/inventory"],aside :is(li,div):has(>div>a[href$="/inventory"]:only-child):not(:has(>div~div>a)){display:none}'
    )
  })
})
