import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SERVICE_PACKAGE_MODULE } from "../../../modules/service-package"

export type ReverseRedemptionStepInput = {
  redemption_id: string
  reason: string
  actor_id: string
  /** ISO 8601. */
  occurred_at: string
}

export const reverseRedemptionStepId = "balm-reverse-redemption"

/**
 * Takes a redemption back, once. No compensation: nothing that can fail comes
 * after it but what is put on record.
 *
 * @throws {MedusaError} not_found; not_allowed while its stock is moving
 */
export const reverseRedemptionStep = createStep(
  reverseRedemptionStepId,
  async (input: ReverseRedemptionStepInput, { container }) => {
    const { redemption, written } = await container
      .resolve(SERVICE_PACKAGE_MODULE)
      .reverseRedemption(input.redemption_id, {
        actor_id: input.actor_id,
        reason: input.reason,
        now: new Date(input.occurred_at),
      })
    return new StepResponse({
      id: redemption.id,
      entitlement_id: redemption.entitlement_id,
      customer_id: redemption.customer_id,
      written,
    })
  }
)
