import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { EntitlementEvents } from "../../../modules/service-package/events"
import { followOrderChangesStep } from "../steps/follow-order-changes"
import type { FollowOrderChangesStepInput } from "../steps/follow-order-changes"
import { grantEntitlementsStep } from "../steps/grant-entitlements"

export const followOrderChangesWorkflowId = "balm-follow-order-changes"

/**
 * Brings what orders entitle to into line with what is left of them after an
 * edit, a return, an exchange or a claim. The grant runs first: events may
 * come in any order. Safe to repeat.
 *
 * @returns what this run granted and withdrew
 */
export const followOrderChangesWorkflow = createWorkflow(
  followOrderChangesWorkflowId,
  (input: FollowOrderChangesStepInput) => {
    grantEntitlementsStep(transform(input, ({ order_ids }) => ({ order_ids })))
    const posted = followOrderChangesStep(input)
    when("units-came-in", posted, (done) => done.granted_ids.length > 0).then(
      () => {
        emitEventStep({
          eventName: EntitlementEvents.GRANTED,
          data: transform(posted, (done) =>
            done.granted_ids.map((id) => ({ id }))
          ),
        }).config({ name: "units-granted" })
      }
    )
    when(
      "units-went-out",
      posted,
      (done) => done.withdrawn_ids.length > 0
    ).then(() => {
      emitEventStep({
        eventName: EntitlementEvents.WITHDRAWN,
        data: transform(posted, (done) =>
          done.withdrawn_ids.map((id) => ({ id }))
        ),
      }).config({ name: "units-withdrawn" })
    })
    return new WorkflowResponse(posted)
  }
)
