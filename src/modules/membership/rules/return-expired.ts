import type { NewPointsEntry, PostedPointsEntry } from "../types"

/**
 * A refund may ask for points that the customer has lost already, because
 * they expired. Nobody loses the same points twice: so many are given back
 * first, for the refund to take.
 *
 * @param refunds what they could not take from the lots of their orders;
 *   points below zero
 * @param expired points of each order that expired and were not given back
 */
export const returnExpired = (
  refunds: PostedPointsEntry[],
  expired: ReadonlyMap<string, number>
): NewPointsEntry[] => {
  const left = new Map(expired)
  return refunds.flatMap((refund) => {
    const order_id = refund.order_id ?? ""
    const points = Math.min(-refund.points, left.get(order_id) ?? 0)
    if (points === 0) {
      return []
    }
    left.set(order_id, (left.get(order_id) ?? 0) - points)
    return {
      member_id: refund.member_id,
      kind: "return" as const,
      points,
      order_id: refund.order_id,
      source_type: refund.source_type,
      source_id: refund.source_id,
      reason: null,
      actor_id: null,
      occurred_at: refund.occurred_at,
      available_at: refund.occurred_at,
      expires_at: null,
    }
  })
}
