import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { EntitlementEvents } from "../../../modules/service-package/events"
import { grantEntitlementsStep } from "../steps/grant-entitlements"
import type { GrantEntitlementsStepInput } from "../steps/grant-entitlements"

export const grantEntitlementsWorkflowId = "balm-grant-entitlements"

/**
 * Grants the sessions that placed orders have paid for, per line and unit.
 * Safe to repeat: an order is granted once.
 *
 * @returns ids of the entitlements granted by this run
 */
export const grantEntitlementsWorkflow = createWorkflow(
  grantEntitlementsWorkflowId,
  (input: GrantEntitlementsStepInput) => {
    const ids = grantEntitlementsStep(input)
    const events = transform(ids, (granted) => granted.map((id) => ({ id })))
    when("entitlements-granted", ids, (granted) => granted.length > 0).then(
      () => {
        emitEventStep({ eventName: EntitlementEvents.GRANTED, data: events })
      }
    )
    return new WorkflowResponse(ids)
  }
)
