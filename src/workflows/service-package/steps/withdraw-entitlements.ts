import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type { Withdrawal } from "../../../modules/service-package/types"

export type WithdrawEntitlementsStepInput = { withdrawals: Withdrawal[] }

export const withdrawEntitlementsStepId = "balm-withdraw-entitlements"

/**
 * Takes back unused sessions for refunds and cancellations, each once.
 *
 * Compensation gives them back by erasing exactly these entries.
 */
export const withdrawEntitlementsStep = createStep(
  withdrawEntitlementsStepId,
  async ({ withdrawals }: WithdrawEntitlementsStepInput, { container }) => {
    const posted = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .postWithdrawals(withdrawals)
    return new StepResponse(posted.entitlement_ids, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(SERVICE_PACKAGE_MODULE).undoWithdrawals(posted)
    }
  }
)
