import type { Amount } from "../../../shared/money"
import { decimal } from "../../../shared/money"
import type { EarningBasis, PointsOutcome, PointsSourceType } from "../types"
import { planMovement } from "./plan-movement"
import type { OrderAccount } from "./plan-movement"

/** A capture, refund or cancellation as Medusa has it, beside our books. */
export type BookedMovement = {
  source_type: PointsSourceType
  source_id: string
  /** Signed, major units. */
  amount: Amount
  /** Old enough, and young enough, that it must have been dealt with. */
  is_due: boolean
  /** Null: nobody dealt with it. */
  booked: {
    order_id: string
    amount: Amount
    outcome: PointsOutcome
  } | null
}

/** All there is about an order's points. */
export type OrderBooks = {
  id: string
  basis: EarningBasis | null
  movements: BookedMovement[]
  /** Lines of the ledger that movements of this order wrote. */
  entries: {
    id: string
    member_id: string
    points: number
    source_type: string
    source_id: string
  }[]
}

/** Where books and orders differ. */
export type OrderFault =
  | { fault: "not_counted"; movement: BookedMovement }
  | { fault: "other_amount"; movement: BookedMovement; booked: Amount }
  | { fault: "other_order"; movement: BookedMovement; booked: string }
  | { fault: "no_basis"; order_id: string }
  | { fault: "posted_twice"; source_id: string; entry_ids: string[] }
  | { fault: "two_members"; member_ids: string[] }
  | { fault: "points"; paid: string; expected: number; posted: number }

/** Points that all movements together earn, by the rule that posts each. */
const expectedPoints = (
  basis: EarningBasis,
  movements: BookedMovement[]
): OrderAccount =>
  movements.reduce<OrderAccount>(
    (account, movement) => planMovement(account, movement).account,
    { basis, net: 0, canceled: false, posted: 0 }
  )

const faultsOfMovement = (
  orderId: string,
  movement: BookedMovement
): OrderFault[] => {
  const { booked, is_due } = movement
  if (!booked) {
    return is_due ? [{ fault: "not_counted", movement }] : []
  }
  return [
    ...(decimal(booked.amount).eq(movement.amount)
      ? []
      : [
          {
            fault: "other_amount" as const,
            movement,
            booked: booked.amount,
          },
        ]),
    ...(booked.order_id === orderId
      ? []
      : [{ fault: "other_order" as const, movement, booked: booked.order_id }]),
  ]
}

const postedTwice = ({ entries }: OrderBooks): OrderFault[] => {
  const bySource = new Map<string, OrderBooks["entries"]>()
  for (const entry of entries) {
    const key = `${entry.source_type}:${entry.source_id}`
    bySource.set(key, [...(bySource.get(key) ?? []), entry])
  }
  return [...bySource.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      fault: "posted_twice",
      source_id: same[0]?.source_id ?? "",
      entry_ids: same.map(({ id }) => id),
    }))
}

/**
 * Points an order should have by what Medusa knows of its payments, against
 * those it has.
 *
 * While a movement waits to be dealt with, the points wait with it. An order
 * of nobody earns nothing, until a movement finds that it is somebody's.
 */
export const reconcileOrder = (order: OrderBooks): OrderFault[] => {
  const { basis, movements, entries } = order
  const faults = [
    ...movements.flatMap((movement) => faultsOfMovement(order.id, movement)),
    ...postedTwice(order),
  ]
  const members = [...new Set(entries.map(({ member_id }) => member_id))].sort()
  if (members.length > 1) {
    faults.push({ fault: "two_members", member_ids: members })
  }
  const counted = movements.filter(({ booked }) => booked !== null)
  const isKnown = counted.some(({ booked }) => booked?.outcome !== "no_order")
  if (!basis && (isKnown || entries.length > 0)) {
    faults.push({ fault: "no_basis", order_id: order.id })
  }
  const isOwned =
    entries.length > 0 ||
    counted.some(({ booked }) => booked?.outcome === "counted")
  if (!basis || counted.length < movements.length) {
    return faults
  }
  const account = expectedPoints(basis, movements)
  const expected = isOwned ? account.posted : 0
  const posted = entries.reduce((total, { points }) => total + points, 0)
  if (expected !== posted) {
    faults.push({
      fault: "points",
      paid: decimal(account.net).toFixed(),
      expected,
      posted,
    })
  }
  return faults
}
