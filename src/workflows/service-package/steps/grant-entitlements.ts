import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { planGrants } from "../plan-grants"

export type GrantEntitlementsStepInput = { order_ids: string[] }

export const grantEntitlementsStepId = "balm-grant-entitlements"

/**
 * Grants what the orders' packages promise, each order once.
 *
 * Compensation withdraws the grant whole, so that a later run starts anew.
 */
export const grantEntitlementsStep = createStep(
  grantEntitlementsStepId,
  async ({ order_ids }: GrantEntitlementsStepInput, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const posted = await service.postGrants(
      await planGrants(container, order_ids)
    )
    return new StepResponse(posted.entitlement_ids, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(SERVICE_PACKAGE_MODULE).undoGrants(posted)
    }
  }
)
