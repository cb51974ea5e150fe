import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { readMisplacedEntitlements } from "../../../reads/service-package/misplaced-entitlements"

export type FollowOrderOwnersStepInput = {
  order_ids: string[]
  /** ISO 8601: a workflow turns dates to text. */
  now: string
}

export const followOrderOwnersStepId = "balm-follow-order-owners"

/**
 * Gives the packages of orders to whom the orders belong now, where they were
 * a guest's.
 *
 * No compensation: who has the order has its packages.
 */
export const followOrderOwnersStep = createStep(
  followOrderOwnersStepId,
  async (input: FollowOrderOwnersStepInput, { container }) => {
    const ids = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .claimEntitlements(
        await readMisplacedEntitlements(container, input.order_ids),
        new Date(input.now)
      )
    return new StepResponse(ids)
  }
)
