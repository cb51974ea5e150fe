import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"

/** Entitlements in one transaction. */
const BATCH = 500

export const expireEntitlementsStepId = "balm-expire-entitlements"

/**
 * Ends what is over at `now`, batch by batch.
 *
 * No compensation: each batch is a fact of its own, and what is over stays so.
 */
export const expireEntitlementsStep = createStep(
  expireEntitlementsStepId,
  async ({ now }: { now: string }, { container }) => {
    const service = container.resolve(SERVICE_PACKAGE_MODULE)
    const ids: string[] = []
    for (;;) {
      const batch = await service.expireEntitlements({
        now: new Date(now),
        limit: BATCH,
      })
      ids.push(...batch)
      if (batch.length < BATCH) {
        return new StepResponse(ids)
      }
    }
  }
)
