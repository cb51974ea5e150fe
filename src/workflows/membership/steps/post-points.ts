import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import {
  outcomeOf,
  planBasis,
} from "../../../modules/membership/rules/plan-basis"
import { membershipSettings } from "../../../modules/membership/settings"
import type {
  MembershipSettings,
  MovementOfOrder,
  PointsMovement,
  PointsSourceType,
} from "../../../modules/membership/types"
import { readPlacedOrders } from "../../../reads/order/placed-orders"
import { readEarningCatalogue } from "../../../reads/membership/catalogue"
import { readPointsMovements } from "../../../reads/membership/points-movements"
import { countOrdersFrom } from "../../settings/count-orders-from"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type PostPointsStepInput = {
  source_type: PointsSourceType
  /** Ids of captures or refunds; of orders for cancellations and changes. */
  source_ids: string[]
}

export const postPointsStepId = "balm-post-points"

const withOrders = async (
  container: MedusaContainer,
  movements: PointsMovement[],
  settings: MembershipSettings
): Promise<MovementOfOrder[]> => {
  const placed = await readPlacedOrders(container, [
    ...new Set(movements.map((movement) => movement.order_id)),
  ])
  const orders = new Map(placed.map((order) => [order.id, order]))
  const catalogue = await readEarningCatalogue(
    container,
    placed.flatMap((order) => order.items)
  )
  const countFrom = await countOrdersFrom(container)
  const multipliers = await container
    .resolve(MEMBERSHIP_MODULE)
    .multipliersOf(placed.flatMap(({ customer_id }) => customer_id ?? []))
  return movements.map((movement) => {
    const order = orders.get(movement.order_id)
    const outcome = outcomeOf(order, settings, countFrom)
    return {
      ...movement,
      outcome,
      customer_id: order?.customer_id ?? null,
      basis: order
        ? planBasis(order, catalogue, settings, {
            outcome,
            multiplier_percent: multipliers.get(order.customer_id ?? "") ?? 100,
          })
        : null,
    }
  })
}

/**
 * A change of an order that nobody has paid for is left alone: its rates are
 * those of its first payment.
 */
const ofPaidOrders = async (
  container: MedusaContainer,
  movements: PointsMovement[]
): Promise<PointsMovement[]> => {
  const bases = await container
    .resolve(MEMBERSHIP_MODULE)
    .listEarningBases(
      { order_id: movements.map((movement) => movement.order_id) },
      { select: ["order_id"] }
    )
  const known = new Set(bases.map((basis) => basis.order_id))
  return movements.filter((movement) => known.has(movement.order_id))
}

/**
 * Posts what captures, refunds, cancellations and changes of orders do to
 * points, each once.
 *
 * It reads them itself: between two steps a workflow turns dates to text.
 *
 * Compensation erases exactly these entries, so that a later run starts anew.
 */
export const postPointsStep = createStep(
  postPointsStepId,
  async ({ source_type, source_ids }: PostPointsStepInput, { container }) => {
    const settings = await resolveSettings(container, membershipSettings)
    const read = await readPointsMovements(container, source_type, source_ids)
    const movements =
      source_type === "change" ? await ofPaidOrders(container, read) : read
    const posted = await container
      .resolve(MEMBERSHIP_MODULE)
      .postMovements(await withOrders(container, movements, settings), {
        pendingDays: settings["membership.pending_days"],
        expiryMonths: settings["membership.expiry_months"],
      })
    return new StepResponse(posted, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(MEMBERSHIP_MODULE).undoMovements(posted)
    }
  }
)
