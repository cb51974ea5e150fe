/** Where an entitlement stands. */
export const ENTITLEMENT_STATES = [
  "active",
  "frozen",
  "expired",
  "used_up",
] as const
export type EntitlementState = (typeof ENTITLEMENT_STATES)[number]

/** @param left sessions left */
export const entitlementState = (
  terms: { expires_at: Date | null; frozen_at: Date | null },
  left: number,
  now: Date
): EntitlementState => {
  if (terms.frozen_at !== null) {
    return "frozen"
  }
  if (terms.expires_at !== null && terms.expires_at <= now) {
    return "expired"
  }
  return left > 0 ? "active" : "used_up"
}
