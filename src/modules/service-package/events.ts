/** Events of the session ledger; the payload is `{ id }` of an entitlement. */
export const EntitlementEvents = {
  GRANTED: "balm_entitlement.granted",
  WITHDRAWN: "balm_entitlement.withdrawn",
  EXPIRED: "balm_entitlement.expired",
} as const

/** Events at the desk; the payload is `{ id }` of a redemption. */
export const SessionEvents = {
  REDEEMED: "balm_session.redeemed",
  REVERSED: "balm_session.reversed",
} as const
