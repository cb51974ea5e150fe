import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import type { Withdrawal } from "../../../modules/service-package/types"

/** A withdrawal on its way between steps, where dates become ISO 8601 text. */
export type WithdrawalNotice = Omit<Withdrawal, "occurred_at"> & {
  occurred_at: string
}

export type WithdrawEntitlementsStepInput = { withdrawals: WithdrawalNotice[] }

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
      .postWithdrawals(
        withdrawals.map((notice) => ({
          ...notice,
          occurred_at: new Date(notice.occurred_at),
        }))
      )
    return new StepResponse(posted.entitlement_ids, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(SERVICE_PACKAGE_MODULE).undoWithdrawals(posted)
    }
  }
)
