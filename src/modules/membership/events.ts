/** Events of the points ledger; the payload is `{ id }` of an entry. */
export const PointsEvents = {
  EARNED: "balm_points.earned",
  REVERSED: "balm_points.reversed",
  ADJUSTED: "balm_points.adjusted",
  EXPIRED: "balm_points.expired",
} as const
