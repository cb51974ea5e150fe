import { readBalmOptions } from "../../../../shared/options"
import { parseHostRules } from "../host-rules"

const OPTIONS = { encryptionKey: "k".repeat(32) }

describe("rules of a store for routes of its own", () => {
  it("are taken as written", () => {
    const rules = [
      { path: "/admin/wishlists", read: "customers.read", write: "role" },
      { path: "/admin/wishlists/:id/**", read: ["orders.read", "spend.read"] },
    ]
    expect(parseHostRules(rules)).toEqual({
      ok: true,
      value: [
        { path: "/admin/wishlists", read: ["customers.read"], write: "role" },
        {
          path: "/admin/wishlists/:id/**",
          read: ["orders.read", "spend.read"],
        },
      ],
    })
    expect(readBalmOptions({ ...OPTIONS, routeRules: rules })).toMatchObject({
      routeRules: rules,
    })
    expect(readBalmOptions(OPTIONS).routeRules).toEqual([])
  })

  it.each([
    [[{ path: "/admin/a", read: "order.read" }], '0.read ("order.read" is no'],
    [[{ path: "/admin/a", write: ["role"] }], '0.write ("role" is no'],
    [[{ path: "/admin/a", read: "constructor" }], '0.read ("constructor" is'],
    [
      [
        { path: "/admin/a/:id", read: "role" },
        { path: "/admin/A/:name", read: "anyone" },
      ],
      "1.path (/admin/A/:name has a rule already)",
    ],
  ])("name the one that is wrong: %j", (rules, fault) => {
    const parsed = parseHostRules(rules)
    expect(parsed.ok ? "" : parsed.reason).toContain(`routeRules.${fault}`)
  })

  it.each([
    [{ path: "/admin/**", read: "role" }, "routeRules.0.path (is no path"],
    [{ path: "/store/a", read: "role" }, "routeRules.0.path (is no path"],
    [{ path: "/admin/a/**/b", read: "role" }, "routeRules.0.path (is no path"],
    [{ path: "/admin/a/", read: "role" }, "routeRules.0.path (is no path"],
    [{ path: "/admin/a" }, "routeRules.0 (says neither"],
    [{ path: "/admin/a", read: [] }, "routeRules.0.read"],
    [{ path: "/admin/a", read: "role", who: "all" }, "routeRules.0 "],
  ])("are refused at boot where they have no form: %j", (rule, fault) => {
    expect(() => readBalmOptions({ ...OPTIONS, routeRules: [rule] })).toThrow(
      `medusa-plugin-balm: check the plugin option ${fault}`
    )
  })
})
