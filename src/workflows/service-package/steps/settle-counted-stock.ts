import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { maySettleStock } from "../../../modules/service-package/rules/may-settle-stock"
import { unwrap } from "../../../shared/errors"

export type SettleCountedStockStepInput = {
  entitlement_id: string
  redemption_id: string
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const settleCountedStockStepId = "balm-settle-counted-stock"

const SENTENCES = {
  not_stuck: "The stock of this visit is not waiting for anybody to count it.",
  still_moving:
    "What this visit takes from the stock is being booked: wait a few minutes.",
} as const

/**
 * Ends a booking that was cut short: somebody has counted the shelf and put
 * the inventory right, so nothing is booked any more.
 *
 * No compensation: only what is put on record comes after it.
 *
 * @throws {MedusaError} not_found; not_allowed
 */
export const settleCountedStockStep = createStep(
  settleCountedStockStepId,
  async (input: SettleCountedStockStepInput, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const [redemption] = await service.listSessionRedemptions({
      id: input.redemption_id,
      entitlement_id: input.entitlement_id,
    })
    if (!redemption) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No redemption ${input.redemption_id} of this package: look at its history.`
      )
    }
    const direction = unwrap(
      maySettleStock(
        redemption.stock_state,
        redemption.updated_at,
        new Date(input.now)
      ),
      (reason) => SENTENCES[reason]
    )
    await service.settleStock([redemption.id], { direction, done: true })
    return new StepResponse({ customer_id: redemption.customer_id })
  }
)
