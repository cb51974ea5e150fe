import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { EntitlementEvents } from "../../../modules/service-package/events"
import { grantEntitlementsStep } from "../steps/grant-entitlements"
import { withdrawEntitlementsStep } from "../steps/withdraw-entitlements"
import type { WithdrawEntitlementsStepInput } from "../steps/withdraw-entitlements"

export const withdrawEntitlementsWorkflowId = "balm-withdraw-entitlements"

/**
 * Takes back unused sessions. The grant runs first: events may come in any
 * order, and a refund that overtook its order would find nothing to take.
 */
export const withdrawEntitlementsWorkflow = createWorkflow(
  withdrawEntitlementsWorkflowId,
  (input: WithdrawEntitlementsStepInput) => {
    const orders = transform(input, ({ withdrawals }) => ({
      order_ids: withdrawals.map((withdrawal) => withdrawal.order_id),
    }))
    grantEntitlementsStep(orders)
    const ids = withdrawEntitlementsStep(input)
    const events = transform(ids, (lost) => lost.map((id) => ({ id })))
    when("sessions-withdrawn", ids, (lost) => lost.length > 0).then(() => {
      emitEventStep({ eventName: EntitlementEvents.WITHDRAWN, data: events })
    })
    return new WorkflowResponse(ids)
  }
)
