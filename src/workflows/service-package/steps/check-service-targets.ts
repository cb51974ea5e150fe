import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  requireInventoryItems,
  requireProduct,
} from "../../../reads/service-package/live-targets"

export const checkServiceTargetsStepId = "balm-check-service-targets"

/**
 * Whether what a service names is there, before anything is written.
 *
 * @throws {MedusaError} not_found with the ids that are not
 */
export const checkServiceTargetsStep = createStep(
  checkServiceTargetsStepId,
  async (
    input: { product_id: string | null; inventory_item_ids: string[] },
    { container }
  ) => {
    if (input.product_id !== null) {
      await requireProduct(container, input.product_id)
    }
    await requireInventoryItems(container, input.inventory_item_ids)
    return new StepResponse(undefined)
  }
)
