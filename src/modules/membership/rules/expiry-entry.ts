import type { NewPointsEntry, PointsLot } from "../types"

/** Source of an entry that takes what is left of a lot on its last day. */
export const LOT_SOURCE = "lot"

/** A lot past its date. */
export type ExpiredLot = PointsLot & {
  expires_at: Date
  /** Lines by which it has expired before. */
  times_expired: number
}

/**
 * The line by which a lot expires. It is dated by the lot, so that a late run
 * writes what a prompt one would have, and named by it, so that it is written
 * once. A lot that was given points back after it had expired, because what
 * had taken them came to nothing, expires a second time.
 */
export const expiryEntry = (lot: ExpiredLot): NewPointsEntry => ({
  member_id: lot.member_id,
  kind: "expire",
  points: -lot.points_left,
  order_id: null,
  source_type: LOT_SOURCE,
  source_id:
    lot.times_expired === 0 ? lot.id : `${lot.id}:${lot.times_expired + 1}`,
  reason: null,
  actor_id: null,
  occurred_at: lot.expires_at,
  available_at: lot.expires_at,
  expires_at: null,
})

/** Id of the lot that expired by a line which {@link expiryEntry} named. */
export const lotOfExpiry = ({ source_id }: { source_id: string }): string =>
  source_id.replace(/:\d+$/, "")
