/**
 * What somebody may do in the admin. `<subject>.read` shows, `<subject>.write`
 * changes; writing includes reading.
 */
export const PERMISSIONS = [
  // Medusa's own rooms
  "catalogue.read",
  "catalogue.write",
  "customers.read",
  "customers.write",
  "orders.read",
  "orders.write",
  "promotions.read",
  "promotions.write",
  "inventory.read",
  "inventory.write",
  "store.read",
  "store.write",
  // what is masked on them
  "contact.read",
  "spend.read",
  // Balm's rooms
  "card.read",
  "card.write",
  "health.read",
  "health.write",
  "consents.read",
  "consents.write",
  "packages.read",
  "packages.write",
  "packages.redeem",
  "packages.adjust",
  "packages.refund",
  "points.read",
  "points.write",
  "liability.read",
  "points.adjust",
  "points.redeem",
  "messages.read",
  "messages.write",
  "feedback.read",
  "feedback.write",
  "personal_data.export",
  "personal_data.erase",
  "staff.read",
  "staff.write",
  "audit.read",
  "settings.read",
  "settings.write",
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = [
  "owner",
  "manager",
  "front_desk",
  "therapist",
  "marketer",
] as const
export type Role = (typeof ROLES)[number]

/**
 * Who may do what. A user without a role may do nothing but sign in and see
 * who they are.
 */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  // Runs the house, but touches nobody: health stays with who treats.
  manager: PERMISSIONS.filter(
    (permission) =>
      ![
        "store.write",
        "staff.write",
        "personal_data.erase",
        // The copy holds the health record.
        "personal_data.export",
        "health.read",
        "health.write",
      ].includes(permission)
  ),
  front_desk: [
    "points.redeem",
    "catalogue.read",
    "customers.read",
    "customers.write",
    "orders.read",
    "orders.write",
    "inventory.read",
    "store.read",
    "contact.read",
    "spend.read",
    "card.read",
    "card.write",
    "consents.read",
    "consents.write",
    "packages.read",
    "packages.write",
    "packages.redeem",
    "points.read",
    "points.adjust",
    "messages.read",
    "feedback.read",
  ],
  therapist: [
    "catalogue.read",
    "customers.read",
    // Of the customers they serve, and without amounts: what was done before.
    "orders.read",
    "store.read",
    "card.read",
    "card.write",
    "health.read",
    "health.write",
    "packages.read",
    "packages.redeem",
  ],
  marketer: [
    "catalogue.read",
    "customers.read",
    "orders.read",
    "promotions.read",
    "promotions.write",
    "store.read",
    "spend.read",
    "card.read",
    "consents.read",
    "points.read",
    "messages.read",
    "messages.write",
    "feedback.read",
  ],
}

/** Those who may do it; for "ask one of these". */
export const rolesWith = (permission: Permission): Role[] =>
  ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission))

/** @param role none: the least */
export const may = (role: Role | null, permission: Permission): boolean =>
  role !== null && ROLE_PERMISSIONS[role].includes(permission)
