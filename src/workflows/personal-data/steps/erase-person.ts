import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { erasePerson } from "../erase"

export type ErasePersonStepInput = {
  customer_id: string
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const erasePersonStepId = "balm-erase-person"

/**
 * Takes a person out of the store.
 *
 * No compensation: what is erased must not come back.
 */
export const erasePersonStep = createStep(
  erasePersonStepId,
  async (input: ErasePersonStepInput, { container }) => {
    await erasePerson(container, input.customer_id, new Date(input.occurred_at))
    return new StepResponse({ customer_id: input.customer_id })
  }
)
