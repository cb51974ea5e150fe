import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { refundRedemptionsStep } from "../steps/refund-redemptions"
import type { RefundRedemptionsInput } from "../steps/refund-redemptions"

export const refundRedemptionsWorkflowId = "balm-refund-redemptions"

/**
 * Points redeemed on orders that were refunded or canceled come back, with
 * the life they had left, at least 30 days. Safe to repeat.
 *
 * @returns ids of the lines written by this run
 */
export const refundRedemptionsWorkflow = createWorkflow(
  refundRedemptionsWorkflowId,
  (input: RefundRedemptionsInput) =>
    new WorkflowResponse(refundRedemptionsStep(input))
)
