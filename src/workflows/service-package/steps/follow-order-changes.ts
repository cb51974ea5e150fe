import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"
import { planGrants } from "../plan-grants"

export type FollowOrderChangesStepInput = {
  order_ids: string[]
  /** ISO 8601: what came in counts from here. */
  now: string
}

export const followOrderChangesStepId = "balm-follow-order-changes"

/**
 * Grants units that came into orders and withdraws those that went out, each
 * version of an order once.
 *
 * Compensation removes exactly what this run wrote.
 */
export const followOrderChangesStep = createStep(
  followOrderChangesStepId,
  async (input: FollowOrderChangesStepInput, { container }) => {
    const changed_at = new Date(input.now)
    const plans = await planGrants(container, input.order_ids, changed_at)
    const posted = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .postChanges(plans.map((plan) => ({ ...plan, changed_at })))
    return new StepResponse(posted, posted)
  },
  async (posted, { container }) => {
    if (posted) {
      await container.resolve(SERVICE_PACKAGE_MODULE).undoChanges(posted)
    }
  }
)
