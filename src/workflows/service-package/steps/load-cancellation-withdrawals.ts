import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readPlacedOrders } from "../../../reads/order/placed-orders"
import type { WithdrawalNotice } from "./withdraw-entitlements"

export const loadCancellationWithdrawalsStepId =
  "balm-load-cancellation-withdrawals"

/** Reads canceled orders as withdrawals; one not canceled is left out. */
export const loadCancellationWithdrawalsStep = createStep(
  loadCancellationWithdrawalsStepId,
  async ({ order_ids }: { order_ids: string[] }, { container }) => {
    const orders = await readPlacedOrders(container, order_ids)
    return new StepResponse(
      orders.flatMap((order): WithdrawalNotice[] =>
        order.canceled_at
          ? [
              {
                source_type: "cancellation",
                source_id: order.id,
                order_id: order.id,
                amount: null,
                occurred_at: order.canceled_at.toISOString(),
              },
            ]
          : []
      )
    )
  }
)
