import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  PointsMovement,
  PointsSourceType,
} from "../../modules/membership/types"
import { decimal } from "../../shared/money"
import { readPlacedOrders } from "../order/placed-orders"
import { readMoneyMovements } from "../payment/money-movements"

const money = async (
  container: MedusaContainer,
  source_type: "capture" | "refund",
  ids: string[]
): Promise<PointsMovement[]> => {
  const rows = await readMoneyMovements(container, source_type, ids)
  return rows.map((row) => ({
    source_type,
    source_id: row.id,
    order_id: row.order_id,
    amount: decimal(row.amount)
      .times(source_type === "capture" ? 1 : -1)
      .toFixed(),
    occurred_at: row.occurred_at,
  }))
}

const cancellations = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<PointsMovement[]> => {
  const orders = await readPlacedOrders(container, orderIds)
  return orders.flatMap((order) =>
    order.canceled_at
      ? {
          source_type: "cancellation" as const,
          source_id: order.id,
          order_id: order.id,
          amount: 0,
          occurred_at: order.canceled_at,
        }
      : []
  )
}

const FIRST_VERSION = 1

/**
 * Named by the version as it is now: events of several changes that come
 * together ask for the same.
 */
const changes = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<PointsMovement[]> => {
  const orders = await readPlacedOrders(container, orderIds)
  return orders
    .filter((order) => order.version > FIRST_VERSION)
    .map((order) => ({
      source_type: "change" as const,
      source_id: `${order.id}:${order.version}`,
      order_id: order.id,
      amount: 0,
      occurred_at: order.updated_at,
    }))
}

/**
 * Captures, refunds, cancellations or changes as points see them. Money of no
 * order, and an order that is not canceled or not changed, are left out.
 *
 * @param ids of captures or refunds; of orders for cancellations and changes
 */
export const readPointsMovements = (
  container: MedusaContainer,
  type: PointsSourceType,
  ids: string[]
): Promise<PointsMovement[]> => {
  switch (type) {
    case "cancellation":
      return cancellations(container, ids)
    case "change":
      return changes(container, ids)
    default:
      return money(container, type, ids)
  }
}
