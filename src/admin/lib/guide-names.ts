/** One staff guide per admin page, `docs/guide/<language>/<name>.md`. */
export const GUIDE_NAMES = [
  "home",
  "customer-overview",
  "cases",
  "feedback",
  "entitlements",
  "members",
  "tiers",
  "rewards",
  "points-liability",
  "messages",
  "health",
  "health-terms",
  "safety",
  "settings",
  "audit",
  "client-card",
  "walk-ins",
  "personal-data",
  "team",
] as const
export type GuideName = (typeof GUIDE_NAMES)[number]
