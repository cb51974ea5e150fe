import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { loadRefundWithdrawalsStep } from "../steps/load-refund-withdrawals"
import { withdrawEntitlementsWorkflow } from "./withdraw-entitlements"

export const withdrawRefundedEntitlementsWorkflowId =
  "balm-withdraw-refunded-entitlements"

/**
 * Takes back unused sessions for refunds. Safe to repeat.
 *
 * @returns ids of the entitlements that lost sessions in this run
 */
export const withdrawRefundedEntitlementsWorkflow = createWorkflow(
  withdrawRefundedEntitlementsWorkflowId,
  (input: { refund_ids: string[] }) => {
    const withdrawals = loadRefundWithdrawalsStep(input)
    const ids = withdrawEntitlementsWorkflow.runAsStep({
      input: transform({ withdrawals }, (data) => data),
    })
    return new WorkflowResponse(ids)
  }
)
