import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { erasePerson } from "../erase"
import type { Erasure } from "../erase"

export type ErasePersonStepInput = Omit<Erasure, "now"> & {
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const erasePersonStepId = "balm-erase-person"

/**
 * Takes a person out of the store, and puts that on record, in one.
 *
 * No compensation: what is erased must not come back.
 */
export const erasePersonStep = createStep(
  erasePersonStepId,
  async ({ occurred_at, ...erasure }: ErasePersonStepInput, { container }) => {
    await erasePerson(container, { ...erasure, now: new Date(occurred_at) })
    return new StepResponse({ customer_id: erasure.customer_id })
  }
)
