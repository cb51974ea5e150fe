/** The actions behind each word that staff choose from. */
export const AUDIT_FILTERS = {
  all: undefined,
  health: [
    "health_profile.read",
    "health_profile.write",
    "health_term.write",
    "progress_photo.read",
    "progress_photo.write",
    "patch_test.write",
    "safety_card.write",
  ],
  customers: ["contact.read", "card.write", "customer.create", "consent.write"],
  value: [
    "points.adjust",
    "tier.set",
    "service.write",
    "package.write",
    "session.redeem",
    "session.reverse",
    "session.settle_stock",
    "entitlement.freeze",
    "entitlement.unfreeze",
    "entitlement.extend",
    "entitlement.adjust",
    "entitlement.transfer",
    "entitlement.refund",
    "entitlement.claim",
    "message.retry",
    "recovery_case.acknowledge",
  ],
  rules: [
    "setting.write",
    "tier.write",
    "earning_exclusion.write",
    "reward.write",
    "reward.redeem",
    "redemption.cancel",
    "staff.write",
    "enforcement.write",
    "key.rotate",
  ],
  exports: [
    "personal_data.export",
    "personal_data.erase",
    "audit_log.export",
    "points_liability.export",
    "package_liability.export",
    "store_file.export",
  ],
} as const

export type AuditFilter = keyof typeof AUDIT_FILTERS

const isFilter = (name: string): name is AuditFilter =>
  Object.hasOwn(AUDIT_FILTERS, name)

export const auditActionsOf = (name: string): string[] | undefined => {
  const actions = isFilter(name) ? AUDIT_FILTERS[name] : undefined
  return actions && [...actions]
}

/** Name of an action among our texts: a full stop there means "below". */
export const auditWord = (action: string): string => action.replace(".", "_")

/** A detail in one line. */
export const detailText = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value)
