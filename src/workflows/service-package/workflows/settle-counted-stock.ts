import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { settleCountedStockStep } from "../steps/settle-counted-stock"
import type { SettleCountedStockStepInput } from "../steps/settle-counted-stock"

export type SettleCountedStockInput = SettleCountedStockStepInput & {
  actor: Actor
}

export const settleCountedStockWorkflowId = "balm-settle-counted-stock"

/** Ends a booking of stock that was cut short, after somebody has counted. */
export const settleCountedStockWorkflow = createWorkflow(
  settleCountedStockWorkflowId,
  (input: SettleCountedStockInput) => {
    const settled = settleCountedStockStep(
      transform(input, ({ actor: _, ...rest }) => rest)
    )
    recordAuditStep(
      transform({ input, settled }, (data) => [
        {
          actor: data.input.actor,
          action: "session.settle_stock" as const,
          customer_id: data.settled.customer_id,
          subject_type: "session_redemption",
          subject_id: data.input.redemption_id,
          reason: null,
          details: { entitlement_id: data.input.entitlement_id },
          occurred_at: data.input.now,
        },
      ])
    )
    return new WorkflowResponse(settled)
  }
)
