import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { loadCancellationWithdrawalsStep } from "../steps/load-cancellation-withdrawals"
import { withdrawEntitlementsWorkflow } from "./withdraw-entitlements"

export const withdrawCanceledEntitlementsWorkflowId =
  "balm-withdraw-canceled-entitlements"

/**
 * Takes back unused sessions for canceled orders. Safe to repeat.
 *
 * @returns ids of the entitlements that lost sessions in this run
 */
export const withdrawCanceledEntitlementsWorkflow = createWorkflow(
  withdrawCanceledEntitlementsWorkflowId,
  (input: { order_ids: string[] }) => {
    const withdrawals = loadCancellationWithdrawalsStep(input)
    const ids = withdrawEntitlementsWorkflow.runAsStep({
      input: transform({ withdrawals }, (data) => data),
    })
    return new WorkflowResponse(ids)
  }
)
