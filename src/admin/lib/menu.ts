/** Medusa's menus: the end of a link, and what its page asks for. */
const MEDUSA = {
  "/orders": "orders.read",
  "/draft-orders": "spend.read",
  "/products": "catalogue.read",
  "/collections": "catalogue.read",
  "/categories": "catalogue.read",
  "/inventory": "inventory.read",
  "/reservations": "inventory.read",
  "/customers": "customers.read",
  "/customer-groups": "customers.read",
  "/promotions": "promotions.read",
  "/campaigns": "promotions.read",
  "/price-lists": "promotions.read",
  "/settings/workflows": "store.write",
  "/settings/publishable-api-keys": "staff.read",
  "/settings/secret-api-keys": "staff.read",
} as const

/** Balm's own pages. */
const BALM = {
  "/balm/cases": "feedback.read",
  "/balm/feedback": "feedback.read",
  "/balm/desk": "packages.redeem",
  "/balm/entitlements": "packages.read",
  "/balm/services": "catalogue.read",
  "/balm/packages": "catalogue.read",
  "/balm/members": "points.read",
  "/balm/tiers": "points.read",
  "/balm/rewards": "points.read",
  "/balm/package-liability": "liability.read",
  "/balm/points-liability": "liability.read",
  "/balm/messages": "messages.read",
  "/balm/settings": "settings.read",
  "/balm/team": "staff.read",
  "/balm/audit": "audit.read",
} as const

/**
 * Links of the menus that would lead to a refusal.
 *
 * @returns ends of addresses, whatever the admin's own path is
 */
export const closedLinks = (
  permissions: readonly string[],
  enforced: boolean
): string[] =>
  Object.entries({ ...(enforced && MEDUSA), ...BALM })
    .filter(([, permission]) => !permissions.includes(permission))
    .map(([link]) => link)

/** The room a link takes up in a list, where it has it for itself. */
const roomOf = (link: string): string =>
  `aside :is(li,div):has(>div>${link}:only-child):not(:has(>div~div>a))`

/** A style sheet that takes links out of Medusa's side bars. */
export const hidingLinks = (links: readonly string[]): string =>
  links
    .map((end) => `a[href$="${end}"]`)
    .map((link) => `aside ${link},${roomOf(link)}{display:none}`)
    .join("")
