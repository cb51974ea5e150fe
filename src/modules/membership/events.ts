export const TierEvents = {
  /** A member went from one tier to another; `{ id }` of the change. */
  CHANGED: "balm_tier.changed",
  /** A store defined, changed or removed a tier; `{ id }` of the tier. */
  DEFINED: "balm_tier.defined",
} as const

/** Events of redemptions; the payload is `{ id }` of a redemption. */
export const RedemptionEvents = {
  /** Points were given for something. */
  REDEEMED: "balm_points.redeemed",
  /** Nobody used it: the points are back. */
  RETURNED: "balm_points.returned",
} as const

/** Events of the points ledger; the payload is `{ id }` of an entry. */
export const PointsEvents = {
  EARNED: "balm_points.earned",
  REVERSED: "balm_points.reversed",
  ADJUSTED: "balm_points.adjusted",
  EXPIRED: "balm_points.expired",
} as const
