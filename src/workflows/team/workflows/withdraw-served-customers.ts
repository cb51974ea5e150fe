import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { withdrawServedStep } from "../steps/withdraw-served"
import type { WithdrawServedStepInput } from "../steps/withdraw-served"

export const withdrawServedCustomersWorkflowId =
  "balm-withdraw-served-customers"

/**
 * Takes back who served whom in canceled orders: what did not take place
 * opens no record. Safe to repeat.
 *
 * @returns how many pairs the orders hold
 */
export const withdrawServedCustomersWorkflow = createWorkflow(
  withdrawServedCustomersWorkflowId,
  (input: WithdrawServedStepInput) =>
    new WorkflowResponse(withdrawServedStep(input))
)
