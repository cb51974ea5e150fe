import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TEAM_MODULE } from "../../../modules/team"
import { readServedLines } from "../../../reads/team/served-lines"

export type RecordServedStepInput = { order_ids: string[] }

export const recordServedStepId = "balm-record-served"

/**
 * Records who served the customers of orders; a pair keeps its latest day.
 *
 * Compensation puts each pair back to how it was.
 */
export const recordServedStep = createStep(
  recordServedStepId,
  async ({ order_ids }: RecordServedStepInput, { container }) => {
    const before = await container
      .resolve(TEAM_MODULE)
      .recordServed(await readServedLines(container, order_ids))
    return new StepResponse({ pairs: before.length }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(TEAM_MODULE).setServed(before)
    }
  }
)
