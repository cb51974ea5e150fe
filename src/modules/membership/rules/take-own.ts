import type { PointsLot, PostedPointsEntry } from "../types"
import { allocate } from "./allocate"
import type { Allocation } from "./allocate"
import { ownOrder } from "./taking-order"

/**
 * Each debit from the lots of its own order, in the order given.
 *
 * @param debits points below zero
 * @param lots open lots of their orders
 * @returns what to take, and the debits with what they could not take
 */
export const takeOwn = (
  debits: PostedPointsEntry[],
  lots: PointsLot[]
): { taken: Allocation[]; open: PostedPointsEntry[] } => {
  const left = new Map(lots.map((lot) => [lot.id, lot.points_left]))
  const taken: Allocation[] = []
  const open: PostedPointsEntry[] = []
  for (const debit of debits) {
    const own = lots
      .filter(
        (lot) =>
          debit.order_id !== null &&
          lot.order_id === debit.order_id &&
          lot.member_id === debit.member_id
      )
      .map((lot) => ({ ...lot, points_left: left.get(lot.id) ?? 0 }))
    const found = allocate(
      [{ debit_entry_id: debit.id, points: -debit.points }],
      ownOrder(own)
    )
    for (const { credit_entry_id, points } of found.allocations) {
      left.set(credit_entry_id, (left.get(credit_entry_id) ?? 0) - points)
    }
    taken.push(...found.allocations)
    open.push(
      ...found.open.map(({ points }) => ({ ...debit, points: -points }))
    )
  }
  return { taken, open }
}
