/** Events of the session ledger; the payload is `{ id }` of an entitlement. */
export const EntitlementEvents = {
  GRANTED: "balm_entitlement.granted",
  WITHDRAWN: "balm_entitlement.withdrawn",
} as const
