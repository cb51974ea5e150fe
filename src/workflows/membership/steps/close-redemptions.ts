import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnReason } from "../../../modules/membership/types"
import { closeRedemptions } from "../redemptions/close"

export type CloseRedemptionsStepInput = {
  redemption_ids: string[]
  reason: ReturnReason
  /** What staff wrote. */
  note: string | null
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const closeRedemptionsStepId = "balm-close-redemptions"

/**
 * Closes redemptions that nobody has used; their points come back. Nothing to
 * compensate: it is as true after a failure as before.
 */
export const closeRedemptionsStep = createStep(
  closeRedemptionsStepId,
  async (input: CloseRedemptionsStepInput, { container }) =>
    new StepResponse(
      await closeRedemptions(container, input.redemption_ids, {
        reason: input.reason,
        note: input.note,
        now: new Date(input.now),
      })
    )
)
