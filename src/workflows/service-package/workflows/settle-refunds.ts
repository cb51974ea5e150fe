import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { settleRefundsStep } from "../steps/settle-refunds"
import type { SettleRefundsStepInput } from "../steps/settle-refunds"

export const settleRefundsWorkflowId = "balm-settle-refunds"

/** Ends refunds whose process has died. Safe to repeat. */
export const settleRefundsWorkflow = createWorkflow(
  settleRefundsWorkflowId,
  (input: SettleRefundsStepInput) =>
    new WorkflowResponse(settleRefundsStep(input))
)
