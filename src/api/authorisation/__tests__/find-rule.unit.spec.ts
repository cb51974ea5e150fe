import type { HostRule } from "../../../modules/team/rules/host-rules"
import { findRule } from "../find-rule"
import { ROUTE_RULES } from "../route-rules"

describe("findRule", () => {
  it.each([
    ["GET", "/admin/customers", "customers.read"],
    ["HEAD", "/admin/customers", "customers.read"],
    ["POST", "/admin/customers/cus_1", "customers.write"],
    // Express compares without case, and forgives a slash at the end.
    ["GET", "/ADMIN/Customers/cus_1/", "customers.read"],
    ["GET", "/admin/customers/cus_1/health-profile", "health.read"],
    ["GET", "/admin/customers/cus_1/Health-Profile/history", "health.read"],
    ["GET", "/admin/users/me", "anyone"],
    ["GET", "/admin/orders/order_1", "orders.read"],
    ["PUT", "/admin/orders/order_1", "orders.write"],
  ])("%s %s needs %s", (method, path, need) => {
    expect(findRule(method, path)?.need).toEqual(need)
  })

  it("takes the export of orders for more than an order", () => {
    expect(findRule("POST", "/admin/orders/export")?.need).toEqual([
      "orders.read",
      "contact.read",
      "spend.read",
    ])
  })

  it("does not read a rule for reading as one for writing", () => {
    // POST /admin/users/me changes a user called "me": the rule of users.
    expect(findRule("POST", "/admin/users/me")?.rule.path).toBe(
      "/admin/users/:id"
    )
  })

  it.each([
    ["GET", "/admin"],
    ["GET", "/admin/unheard-of"],
    ["GET", "/admin/customers/cus_1/unheard-of"],
    ["GET", "/admin/%63ustomers"],
    ["GET", "/admin/constructor"],
    ["POST", "/admin/audit-log"],
  ])("%s %s has none", (method, path) => {
    expect(findRule(method, path)).toBeUndefined()
  })
})

describe("rules of a store", () => {
  const HOST: HostRule[] = [
    { path: "/admin/Wishlists/:id", read: ["customers.read"] },
    { path: "/admin/orders/:id/wrapping", read: "role", write: "role" },
    { path: "/admin/customers/:id/health-profile/history", read: "anyone" },
    { path: "/admin/customers", read: "anyone" },
    { path: "/admin/orders/**", read: "anyone" },
  ]

  it.each([
    // Its own routes, also below a room of Medusa's.
    ["GET", "/admin/wishlists/7", ["customers.read"]],
    ["POST", "/admin/orders/order_1/wrapping", "role"],
    // What Balm guards, and what Medusa's table names, stays as it is.
    ["GET", "/admin/customers/cus_1/health-profile/history", "health.read"],
    ["GET", "/admin/customers", "customers.read"],
    ["GET", "/admin/orders", "orders.read"],
  ])("%s %s needs %s", (method, path, need) => {
    expect(findRule(method, path, HOST)?.need).toEqual(need)
  })

  it("say nothing where they say nothing", () => {
    expect(findRule("POST", "/admin/wishlists/7", HOST)).toBeUndefined()
    expect(findRule("GET", "/admin/wishlists", HOST)).toBeUndefined()
  })
})

describe("the table", () => {
  it("has each path once", () => {
    const paths = ROUTE_RULES.map((rule) => rule.path.replace(/:\w+/g, ":any"))
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
  })
})
