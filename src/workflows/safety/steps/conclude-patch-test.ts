import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SAFETY_MODULE } from "../../../modules/safety"
import type { PatchTestOutcome } from "../../../modules/safety/types"

export type ConcludePatchTestStepInput = {
  id: string
  customer_id: string
  outcome: PatchTestOutcome
  note: string | null
}

export const concludePatchTestStepId = "balm-conclude-patch-test"

/**
 * Notes how a pending patch test went, once.
 *
 * Compensation puts back the sealed row.
 *
 * @throws {MedusaError} not_found; not_allowed where the outcome is known
 */
export const concludePatchTestStep = createStep(
  concludePatchTestStepId,
  async (input: ConcludePatchTestStepInput, { container }) => {
    const { outcome, note } = input
    const before = await container
      .resolve(SAFETY_MODULE)
      .concludePatchTest(input, { outcome, note })
    return new StepResponse(input.id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(SAFETY_MODULE).reopenPatchTest(before)
    }
  }
)
