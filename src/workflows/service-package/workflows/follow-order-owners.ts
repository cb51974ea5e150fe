import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { followOrderOwnersStep } from "../steps/follow-order-owners"
import type { FollowOrderOwnersStepInput } from "../steps/follow-order-owners"

export const followOrderOwnersWorkflowId = "balm-follow-order-owners"

/**
 * Gives the packages of orders that were handed over, by whatever way, to
 * their new owner. Safe to repeat.
 *
 * @returns ids of the entitlements that changed their owner
 */
export const followOrderOwnersWorkflow = createWorkflow(
  followOrderOwnersWorkflowId,
  (input: FollowOrderOwnersStepInput) =>
    new WorkflowResponse(followOrderOwnersStep(input))
)
