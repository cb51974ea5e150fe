import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useRedemptionsStep } from "../steps/use-redemptions"
import type { UseRedemptionsInput } from "../steps/use-redemptions"

export const useRedemptionsWorkflowId = "balm-use-redemptions"

/**
 * Marks the coupons that orders have used. Safe to repeat.
 *
 * @returns ids of the redemptions that orders have
 */
export const useRedemptionsWorkflow = createWorkflow(
  useRedemptionsWorkflowId,
  (input: UseRedemptionsInput) =>
    new WorkflowResponse(useRedemptionsStep(input))
)
