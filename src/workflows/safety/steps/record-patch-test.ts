import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SAFETY_MODULE } from "../../../modules/safety"
import { patchTestDates } from "../../../modules/safety/rules/patch-test-dates"
import { safetySettings } from "../../../modules/safety/settings"
import type { NewPatchTest } from "../../../modules/safety/types"
import { resolveSettings } from "../../../reads/settings/resolve-settings"

export type RecordPatchTestStepInput = Omit<
  NewPatchTest,
  "tested_at" | "valid_from" | "valid_until"
> & {
  /** ISO 8601: a workflow turns dates to text. */
  tested_at: string
}

export const recordPatchTestStepId = "balm-record-patch-test"

/**
 * Writes a patch test, with the time in which it counts.
 *
 * Compensation removes it.
 */
export const recordPatchTestStep = createStep(
  recordPatchTestStepId,
  async (input: RecordPatchTestStepInput, { container }) => {
    const service = container.resolve(SAFETY_MODULE)
    const settings = await resolveSettings(container, safetySettings)
    const [card] = await service.openCards([input.product_id])
    const tested_at = new Date(input.tested_at)
    const id = await service.addPatchTest({
      customer_id: input.customer_id,
      product_id: input.product_id,
      outcome: input.outcome,
      batch: input.batch,
      note: input.note,
      recorded_by: input.recorded_by,
      tested_at,
      ...patchTestDates(tested_at, card?.patch_test ?? null, settings),
    })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(SAFETY_MODULE).removePatchTest(id)
    }
  }
)
