import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"

/** `out`: a session was used; `back`: it was taken back. */
export type StockDirection = "out" | "back"

export type ClaimStockStepInput = {
  redemption_ids: string[]
  direction: StockDirection
}

export const claimStockStepId = "balm-claim-stock"

/**
 * Takes on the moves of redemptions, each once, and says what they come to.
 *
 * Compensation lays them back: the adjustment after it has failed, so nothing
 * has moved. Who dies in between leaves them claimed, for a person to look
 * at: whether the shelf was booked, nobody knows then.
 */
export const claimStockStep = createStep(
  claimStockStepId,
  async ({ redemption_ids, direction }: ClaimStockStepInput, { container }) => {
    const claimed = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .claimStock(redemption_ids, direction)
    const ids = claimed.map(({ id }) => id)
    const sign = direction === "out" ? -1 : 1
    return new StepResponse(
      {
        ids,
        adjustments: claimed.flatMap(({ stock, location_id }) =>
          stock.map((move) => ({
            inventory_item_id: move.inventory_item_id,
            location_id: location_id ?? "",
            adjustment: sign * move.quantity,
          }))
        ),
      },
      { ids, direction }
    )
  },
  async (claimed, { container }) => {
    if (claimed) {
      await container
        .resolve(SERVICE_PACKAGE_MODULE)
        .settleStock(claimed.ids, { direction: claimed.direction, done: false })
    }
  }
)
