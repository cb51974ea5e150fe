import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readMoneyMovements } from "../../../reads/payment/money-movements"
import { quotedRefundIn } from "../../../modules/service-package/rules/refund-note"
import type { WithdrawalNotice } from "./withdraw-entitlements"

export const loadRefundWithdrawalsStepId = "balm-load-refund-withdrawals"

/** Reads refunds as withdrawals; a refund of no order is left out. */
export const loadRefundWithdrawalsStep = createStep(
  loadRefundWithdrawalsStepId,
  async ({ refund_ids }: { refund_ids: string[] }, { container }) => {
    const refunds = await readMoneyMovements(container, "refund", refund_ids)
    return new StepResponse(
      refunds.map((refund): WithdrawalNotice => ({
        source_type: "refund",
        source_id: refund.id,
        order_id: refund.order_id,
        // Paid for sessions that a quote has withdrawn already.
        amount: quotedRefundIn(refund.note) ? "0" : refund.amount,
        occurred_at: refund.occurred_at.toISOString(),
      }))
    )
  }
)
