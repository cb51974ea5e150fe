import { adjustInventoryLevelsStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { claimStockStep } from "../steps/claim-stock"
import type { ClaimStockStepInput } from "../steps/claim-stock"
import { settleStockStep } from "../steps/settle-stock"

export const moveStockWorkflowId = "balm-move-stock"

/**
 * Books what redemptions take from Medusa's inventory, or give back to it.
 * Safe to repeat: each move is claimed once.
 */
export const moveStockWorkflow = createWorkflow(
  moveStockWorkflowId,
  (input: ClaimStockStepInput) => {
    const claimed = claimStockStep(input)
    when("stock-claimed", claimed, ({ ids }) => ids.length > 0).then(() => {
      adjustInventoryLevelsStep(
        transform(claimed, ({ adjustments }) => adjustments)
      )
      settleStockStep(
        transform({ input, claimed }, (data) => ({
          ids: data.claimed.ids,
          direction: data.input.direction,
        }))
      )
    })
    return new WorkflowResponse(transform(claimed, ({ ids }) => ids))
  }
)
