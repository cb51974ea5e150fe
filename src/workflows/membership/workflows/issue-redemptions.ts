import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { issueRedemptionsStep } from "../steps/issue-redemptions"
import type { IssueRedemptionsInput } from "../steps/issue-redemptions"

export const issueRedemptionsWorkflowId = "balm-issue-redemptions"

/** Issues coupons and sessions whose points are gone already. */
export const issueRedemptionsWorkflow = createWorkflow(
  issueRedemptionsWorkflowId,
  (input: IssueRedemptionsInput) =>
    new WorkflowResponse(issueRedemptionsStep(input))
)
