import { decimal } from "../../../shared/money"
import type { Amount } from "../../../shared/money"
import { pointsForNet } from "./points-for-net"
import type { EarningBasis, PointsMovement } from "../types"

/** Where an order stands before a movement. */
export type OrderAccount = {
  basis: EarningBasis
  /** Captured minus refunded over the movements processed so far. */
  net: Amount
  canceled: boolean
  /** Points posted for the order so far. */
  posted: number
}

/**
 * What a movement does to its order's account. The points posted afterwards
 * depend only on the net amount, so captures and refunds may come in any order
 * and in any parts: they end at what the final net earns. A canceled order
 * earns nothing.
 *
 * @returns the account afterwards, and the points to post: above zero to earn,
 *   below zero to reverse
 */
export const planMovement = (
  account: OrderAccount,
  movement: Pick<PointsMovement, "source_type" | "amount">
): { account: OrderAccount; points: number } => {
  const net = decimal(account.net).plus(movement.amount)
  const canceled = account.canceled || movement.source_type === "cancellation"
  const posted = canceled ? 0 : pointsForNet(account.basis, net)
  return {
    account: { ...account, net, canceled, posted },
    points: posted - account.posted,
  }
}
