/** A member went from one tier to another; `{ id }` of the change. */
export const TierEvents = { CHANGED: "balm_tier.changed" } as const

/** Events of the points ledger; the payload is `{ id }` of an entry. */
export const PointsEvents = {
  EARNED: "balm_points.earned",
  REVERSED: "balm_points.reversed",
  ADJUSTED: "balm_points.adjusted",
  EXPIRED: "balm_points.expired",
} as const
