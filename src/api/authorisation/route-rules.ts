import type { Need } from "../../modules/team/rules/access"

/**
 * Who may use which admin route: the one table. A path is exact, with `:name`
 * for any one segment; `/**` at its end takes in everything below. The most
 * exact path wins, word before `:name` before `/**`.
 *
 * A route of Medusa's or Balm's without a rule fails the matrix test. Routes
 * of others are named in the option `routeRules`; without a rule there, they
 * are the owner's alone.
 */
export type RouteRule = {
  path: string
  /**
   * Medusa's own room. Until the owner enforces roles, each user keeps what
   * Medusa gives them there; Balm's own rooms ask from the first minute.
   */
  core: boolean
  read?: Need
  write?: Need
  /** Whose contact data is at the top of its answers. @default "customer" */
  whose?: "staff" | "store" | "record"
  /** Amounts are the house's prices, not what somebody spent. */
  prices?: true
  /** Medusa's page of it breaks without amounts: 0 of no currency, then. */
  reckons?: true
  /** `q` looks at nothing that is masked, or the route itself sees to it. */
  search?: "open"
}

/** Two permissions of a subject, by how a route is used. */
type Subject =
  | "catalogue"
  | "customers"
  | "orders"
  | "promotions"
  | "inventory"
  | "store"
  | "staff"
  | "card"
  | "health"
  | "consents"
  | "packages"
  | "points"
  | "messages"
  | "feedback"
  | "settings"

const needs = (read: Need, write?: Need) => ({
  read,
  ...(write !== undefined && { write }),
})

const bySubject = (subject: Subject) =>
  needs(`${subject}.read`, `${subject}.write`)

/** Medusa's rooms about the house itself: its shelves, its prices, its rules. */
const house = (subject: Subject, ...paths: string[]): RouteRule[] =>
  core(subject, ...paths).map((rule) => ({
    ...rule,
    prices: true,
    search: "open",
  }))

const core = (subject: Subject, ...paths: string[]): RouteRule[] =>
  paths.map((path) => ({ path, core: true, ...bySubject(subject) }))

const balm = (subject: Subject, ...paths: string[]): RouteRule[] =>
  paths.map((path) => ({ path, core: false, ...bySubject(subject) }))

const coreNeeds = (path: string, read: Need, write?: Need): RouteRule => ({
  path,
  core: true,
  ...needs(read, write),
})

const balmNeeds = (path: string, read: Need, write?: Need): RouteRule => ({
  path,
  core: false,
  ...needs(read, write),
})

/** Rooms of colleagues: no customer is searched for, or shown, there. */
const ofStaff = (rules: RouteRule[]): RouteRule[] =>
  rules.map((rule) => ({ ...rule, whose: "staff" }))

/**
 * Whoever may open a health record sees it whole: a masked emergency contact
 * helps nobody in an emergency.
 */
const inFull = (rules: RouteRule[]): RouteRule[] =>
  rules.map((rule) => ({ ...rule, whose: "record" }))

/** Routes whose own code keeps `q` away from what is masked. */
const searchable = (rules: RouteRule[]): RouteRule[] =>
  rules.map((rule) => ({ ...rule, search: "open" }))

/**
 * What follows an order: it names no customer, so it cannot be narrowed to a
 * therapist's own, and is little more than amounts.
 */
const moneyOf = (...paths: string[]): RouteRule[] =>
  paths.map((path) =>
    coreNeeds(path, ["orders.read", "spend.read"], "orders.write")
  )

/** What leaves the house in one file takes every right over what is in it. */
const ORDER_EXPORT: Need = ["orders.read", "contact.read", "spend.read"]
const PERSON_EXPORT: Need = [
  "personal_data.export",
  "health.read",
  "contact.read",
  "spend.read",
]

const CORE_RULES: RouteRule[] = [
  // What the dashboard needs to show anything at all.
  { ...coreNeeds("/admin/users/me", "anyone"), whose: "staff" },
  coreNeeds("/admin/feature-flags", "anyone"),
  coreNeeds("/admin/plugins", "anyone"),
  coreNeeds("/admin/rbac/me/permissions", "anyone"),
  coreNeeds("/admin/locales/**", "anyone"),
  coreNeeds("/admin/locales", "anyone"),
  coreNeeds("/admin/views/**", "anyone", "role"),
  coreNeeds("/admin/layouts/**", "anyone", "role"),
  coreNeeds("/admin/property-labels", "anyone", "store.write"),
  coreNeeds("/admin/property-labels/**", "anyone", "store.write"),

  ...house(
    "catalogue",
    "/admin/collections",
    "/admin/collections/**",
    "/admin/products",
    "/admin/products/**",
    "/admin/product-categories",
    "/admin/product-categories/**",
    "/admin/product-options",
    "/admin/product-options/**",
    "/admin/product-tags",
    "/admin/product-tags/**",
    "/admin/product-types",
    "/admin/product-types/**",
    "/admin/product-variants",
    "/admin/translations",
    "/admin/translations/**"
  ),
  // A file's address opens the file, an export among them.
  coreNeeds("/admin/uploads", "catalogue.write", "catalogue.write"),
  coreNeeds("/admin/uploads/**", "catalogue.write", "catalogue.write"),

  // Customers one by one: what Balm adds below them has rules of its own.
  ...searchable(
    core(
      "customers",
      "/admin/customers",
      "/admin/customer-groups",
      "/admin/customer-groups/**"
    )
  ),
  ...core(
    "customers",
    "/admin/customers/:id",
    "/admin/customers/:id/addresses",
    "/admin/customers/:id/addresses/:address_id",
    "/admin/customers/:id/customer-groups"
  ),

  coreNeeds("/admin/orders/export", "orders.read", ORDER_EXPORT),
  ...core("orders", "/admin/orders"),
  ...core("orders", "/admin/orders/:id", "/admin/orders/:id/preview").map(
    (rule): RouteRule => ({ ...rule, reckons: true })
  ),
  ...moneyOf(
    "/admin/claims",
    "/admin/claims/**",
    "/admin/draft-orders",
    "/admin/draft-orders/**",
    "/admin/exchanges",
    "/admin/exchanges/**",
    "/admin/fulfillments",
    "/admin/fulfillments/**",
    "/admin/order-changes/**",
    "/admin/order-edits",
    "/admin/order-edits/**",
    "/admin/orders/**",
    "/admin/payment-collections",
    "/admin/payment-collections/**",
    "/admin/payments",
    "/admin/payments/**",
    "/admin/returns",
    "/admin/returns/**"
  ),

  ...house(
    "promotions",
    "/admin/campaigns",
    "/admin/campaigns/**",
    "/admin/price-lists",
    "/admin/price-lists/**",
    "/admin/promotions",
    "/admin/promotions/**"
  ),

  ...house(
    "inventory",
    "/admin/inventory-items",
    "/admin/inventory-items/**",
    "/admin/reservations",
    "/admin/reservations/**"
  ),

  ...house(
    "store",
    "/admin/currencies",
    "/admin/currencies/**",
    "/admin/fulfillment-providers",
    "/admin/fulfillment-providers/**",
    "/admin/fulfillment-sets/**",
    "/admin/price-preferences",
    "/admin/price-preferences/**",
    "/admin/refund-reasons",
    "/admin/refund-reasons/**",
    "/admin/regions",
    "/admin/regions/**",
    "/admin/return-reasons",
    "/admin/return-reasons/**",
    "/admin/sales-channels",
    "/admin/sales-channels/**",
    "/admin/shipping-option-types",
    "/admin/shipping-option-types/**",
    "/admin/shipping-options",
    "/admin/shipping-options/**",
    "/admin/shipping-profiles",
    "/admin/shipping-profiles/**",
    "/admin/tax-providers",
    "/admin/tax-rates",
    "/admin/tax-rates/**",
    "/admin/tax-regions",
    "/admin/tax-regions/**"
  ),
  ...house(
    "store",
    "/admin/stock-locations",
    "/admin/stock-locations/**",
    "/admin/stores",
    "/admin/stores/**"
  ).map((rule): RouteRule => ({ ...rule, whose: "store" })),
  // Machinery that sees everything, and can do anything.
  coreNeeds("/admin/index/**", "store.write", "store.write"),
  coreNeeds("/admin/search-indexes", "store.write", "store.write"),
  coreNeeds("/admin/search-indexes/**", "store.write", "store.write"),
  coreNeeds("/admin/workflows-executions", "store.write", "store.write"),
  coreNeeds("/admin/workflows-executions/**", "store.write", "store.write"),

  // The search shows what its entities allow, see guard-search.ts.
  { ...coreNeeds("/admin/search", "role"), search: "open" },
  // The bell: messages to customers stand there, too, see narrow-notices.ts.
  coreNeeds("/admin/notifications", "role"),
  ...core("messages", "/admin/notifications/**"),

  // Colleagues have names; their e-mail addresses are masked.
  ...ofStaff([
    coreNeeds("/admin/users", "role", "staff.write"),
    coreNeeds(
      "/admin/users/:id",
      { self: true, otherwise: "role" },
      { self: true, otherwise: "staff.write" }
    ),
    coreNeeds("/admin/users/:id/auth-providers", {
      self: true,
      otherwise: "staff.read",
    }),
    coreNeeds("/admin/users/:id/reset-password", "staff.write", {
      self: true,
      otherwise: "staff.write",
    }),
    ...core(
      "staff",
      "/admin/api-keys",
      "/admin/api-keys/**",
      "/admin/invites",
      "/admin/invites/**",
      "/admin/rbac/**",
      "/admin/users/:id/roles",
      "/admin/users/:id/roles/**"
    ),
  ]),
]

const BALM_RULES: RouteRule[] = [
  // Team, audit, settings
  ...ofStaff([
    balmNeeds("/admin/staff/me", "anyone"),
    balmNeeds("/admin/staff/names", "role"),
    ...balm(
      "staff",
      "/admin/staff",
      "/admin/staff/enforcement",
      "/admin/staff/permissions",
      "/admin/staff/:id"
    ),
  ]),
  balmNeeds("/admin/audit-log", "audit.read"),
  balmNeeds("/admin/audit-log/**", "audit.read"),
  ...balm("settings", "/admin/balm-settings"),

  // A customer, part by part
  balmNeeds("/admin/customers/:id/overview", "card.read"),
  ...balm(
    "card",
    "/admin/customers/:id/card",
    "/admin/customers/:id/notes",
    "/admin/customers/:id/notes/**",
    "/admin/customers/:id/tags",
    "/admin/customers/:id/tags/**",
    "/admin/customer-tags",
    "/admin/customer-tags/**"
  ),
  ...balm("customers", "/admin/walk-ins", "/admin/walk-ins/**"),
  ...inFull(
    balm(
      "health",
      "/admin/customers/:id/health-profile",
      "/admin/customers/:id/health-profile/**",
      "/admin/customers/:id/progress-photos",
      "/admin/customers/:id/progress-photos/**",
      "/admin/customers/:id/safety",
      "/admin/customers/:id/safety/**",
      "/admin/customers/:id/patch-tests",
      "/admin/customers/:id/patch-tests/**"
    )
  ),
  ...balm(
    "consents",
    "/admin/customers/:id/consents",
    "/admin/customers/:id/consents/**"
  ),
  balmNeeds("/admin/customers/:id/personal-data", PERSON_EXPORT, PERSON_EXPORT),
  balmNeeds(
    "/admin/customers/:id/personal-data/erase",
    "personal_data.erase",
    "personal_data.erase"
  ),

  // What is sold, promised and said. The vocabulary is nobody's record, and
  // whoever writes a safety card has to choose from it.
  balmNeeds("/admin/health-terms", "catalogue.read", "health.write"),
  balmNeeds("/admin/health-terms/:code", "catalogue.read", "health.write"),
  ...balm("catalogue", "/admin/safety-cards", "/admin/safety-cards/**"),
  ...balm(
    "catalogue",
    "/admin/services",
    "/admin/services/:id",
    "/admin/service-packages",
    "/admin/service-packages/:id"
  ).map((rule): RouteRule => ({ ...rule, prices: true, search: "open" })),
  ...searchable(
    balm("packages", "/admin/entitlements", "/admin/entitlements/:id")
  ),
  ...searchable(
    balm(
      "points",
      "/admin/members",
      "/admin/members/:id",
      "/admin/members/:id/tier",
      "/admin/members/:id/tiers"
    )
  ),
  balmNeeds("/admin/customers/:id/usable-sessions", "packages.read"),
  balmNeeds(
    "/admin/customers/:id/redemption-codes",
    "packages.read",
    "packages.redeem"
  ),
  balmNeeds("/admin/customer-scans", "packages.read", "packages.redeem"),
  balmNeeds(
    "/admin/entitlements/:id/redeem",
    "packages.read",
    "packages.redeem"
  ),
  // On a later day it takes `packages.adjust`: the route asks.
  balmNeeds(
    "/admin/entitlements/:id/reverse",
    "packages.read",
    "packages.redeem"
  ),
  balmNeeds(
    "/admin/entitlements/:id/freeze",
    "packages.read",
    "packages.write"
  ),
  balmNeeds(
    "/admin/entitlements/:id/unfreeze",
    "packages.read",
    "packages.write"
  ),
  balmNeeds(
    "/admin/entitlements/:id/transfer",
    "packages.read",
    "packages.write"
  ),
  balmNeeds(
    "/admin/entitlements/:id/extend",
    "packages.read",
    "packages.adjust"
  ),
  balmNeeds(
    "/admin/entitlements/:id/settle-stock",
    "packages.read",
    "packages.adjust"
  ),
  balmNeeds(
    "/admin/entitlements/:id/adjust",
    "packages.read",
    "packages.adjust"
  ),
  balmNeeds("/admin/entitlements/:id/refund-quote", [
    "packages.read",
    "spend.read",
  ]),
  balmNeeds(
    "/admin/entitlements/:id/refund",
    "packages.read",
    "packages.refund"
  ),
  balmNeeds("/admin/package-liability", "liability.read"),
  balmNeeds("/admin/package-liability/entitlements", "liability.read"),
  balmNeeds("/admin/package-liability/export", "liability.read"),
  balmNeeds("/admin/points-liability", "liability.read"),
  balmNeeds("/admin/points-liability/members", "liability.read"),
  balmNeeds("/admin/points-liability/export", "liability.read"),
  // How many, each role has a limit for: see the settings of the membership.
  balmNeeds("/admin/members/:id/points", "points.read", "points.adjust"),
  balmNeeds("/admin/members/:id/rewards", "points.read"),
  balmNeeds("/admin/points-allowance", "points.read"),
  balmNeeds("/admin/rewards", "points.read", "settings.write"),
  balmNeeds("/admin/rewards/:id", "points.read", "settings.write"),
  balmNeeds("/admin/rewards/:id/redeem", "points.read", "points.redeem"),
  balmNeeds("/admin/redemptions", "points.read", "points.redeem"),
  balmNeeds("/admin/redemptions/:id", "points.read"),
  balmNeeds("/admin/redemptions/:id/cancel", "points.read", "points.redeem"),
  balmNeeds("/admin/membership-tiers", "points.read", "settings.write"),
  balmNeeds("/admin/membership-tiers/:id", "points.read", "settings.write"),
  balmNeeds("/admin/earning-exclusions", "points.read", "settings.write"),
  balmNeeds("/admin/earning-exclusions/:id", "points.read", "settings.write"),
  ...searchable(
    balm(
      "messages",
      "/admin/messages",
      "/admin/messages/:id",
      "/admin/messages/:id/retry"
    )
  ),
  ...balm(
    "feedback",
    "/admin/feedback",
    "/admin/recovery-cases",
    "/admin/recovery-cases/:id/acknowledge"
  ),
]

export const ROUTE_RULES: readonly RouteRule[] = [...CORE_RULES, ...BALM_RULES]
