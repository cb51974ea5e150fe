import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { issueRedemptions } from "../redemptions/issue"

export type IssueRedemptionsInput = { redemption_ids: string[] }

export const issueRedemptionsStepId = "balm-issue-redemptions"

/** Issues what redemptions promise. Safe to repeat; it only goes forward. */
export const issueRedemptionsStep = createStep(
  issueRedemptionsStepId,
  async ({ redemption_ids }: IssueRedemptionsInput, { container }) => {
    await issueRedemptions(container, redemption_ids)
    return new StepResponse(redemption_ids)
  }
)
