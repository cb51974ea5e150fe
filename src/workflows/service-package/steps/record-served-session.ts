import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TEAM_MODULE } from "../../../modules/team"

export type RecordServedSessionStepInput = {
  staff_id: string
  customer_id: string
  /** ISO 8601. */
  served_at: string
}

export const recordServedSessionStepId = "balm-record-served-session"

/**
 * Records who has performed a session for whom: what a therapist may see
 * follows. Compensation puts the pair back to how it was.
 */
export const recordServedSessionStep = createStep(
  recordServedSessionStepId,
  async (input: RecordServedSessionStepInput, { container }) => {
    const before = await container
      .resolve(TEAM_MODULE)
      .recordServed([{ ...input, served_at: new Date(input.served_at) }])
    return new StepResponse({ pairs: before.length }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(TEAM_MODULE).setServed(before)
    }
  }
)
