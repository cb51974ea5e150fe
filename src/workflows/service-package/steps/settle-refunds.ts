import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { settleByTheBooks } from "../settle-by-the-books"

export type SettleRefundsStepInput = {
  refund_ids: string[]
  /** ISO 8601. */
  now: string
}

export const settleRefundsStepId = "balm-settle-refunds"

/**
 * Ends refunds by what Medusa has on its books. No compensation: it writes
 * what is so.
 */
export const settleRefundsStep = createStep(
  settleRefundsStepId,
  async ({ refund_ids, now }: SettleRefundsStepInput, { container }) =>
    new StepResponse({
      settled: await settleByTheBooks(container, refund_ids, new Date(now)),
    })
)
