import type { NewPointsEntry, PointsLot } from "../types"

/** Source of an entry that takes what is left of a lot on its last day. */
export const LOT_SOURCE = "lot"

/**
 * The line by which a lot expires. It is dated by the lot, so that a late run
 * writes what a prompt one would have, and named by it, so that it is written
 * once.
 */
export const expiryEntry = (
  lot: PointsLot & { expires_at: Date }
): NewPointsEntry => ({
  member_id: lot.member_id,
  kind: "expire",
  points: -lot.points_left,
  order_id: null,
  source_type: LOT_SOURCE,
  source_id: lot.id,
  reason: null,
  actor_id: null,
  occurred_at: lot.expires_at,
  available_at: lot.expires_at,
  expires_at: null,
})
