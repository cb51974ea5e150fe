import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { EntitlementEvents } from "../../../modules/service-package/events"
import { expireEntitlementsStep } from "../steps/expire-entitlements"

export const expireEntitlementsWorkflowId = "balm-expire-entitlements"

/**
 * Ends packages whose time is over. Safe to run late and twice; what is
 * paused does not end.
 *
 * @returns ids of the entitlements that lost sessions in this run
 */
export const expireEntitlementsWorkflow = createWorkflow(
  expireEntitlementsWorkflowId,
  (input: { now: string }) => {
    const ids = expireEntitlementsStep(input)
    when("entitlements-expired", ids, (expired) => expired.length > 0).then(
      () => {
        emitEventStep({
          eventName: EntitlementEvents.EXPIRED,
          data: transform(ids, (expired) => expired.map((id) => ({ id }))),
        })
      }
    )
    return new WorkflowResponse(ids)
  }
)
