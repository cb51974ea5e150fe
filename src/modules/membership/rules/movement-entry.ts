import { lotDates } from "./lot-dates"
import type { NewPointsEntry, PointsMovement, PointsTerms } from "../types"

/**
 * The ledger line of a movement.
 *
 * @param points above zero: a lot; below: taken back at once
 */
export const movementEntry = (
  movement: Omit<PointsMovement, "amount">,
  memberId: string,
  points: number,
  terms: PointsTerms
): NewPointsEntry => ({
  member_id: memberId,
  points,
  order_id: movement.order_id,
  source_type: movement.source_type,
  source_id: movement.source_id,
  reason: null,
  actor_id: null,
  occurred_at: movement.occurred_at,
  ...(points > 0
    ? { kind: "accrue", ...lotDates(movement.occurred_at, terms) }
    : {
        kind: "reverse",
        available_at: movement.occurred_at,
        expires_at: null,
      }),
})
