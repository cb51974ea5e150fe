import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RedemptionEvents } from "../../../modules/membership/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { closeRedemptionsStep } from "../steps/close-redemptions"
import type { CloseRedemptionsStepInput } from "../steps/close-redemptions"

export type CloseRedemptionsInput = CloseRedemptionsStepInput & {
  /** Null: the customer, or its time was over. */
  actor: Actor | null
  customer_id: string | null
}

export const closeRedemptionsWorkflowId = "balm-close-redemptions"

/**
 * Closes coupons and sessions that nobody has used, and gives their points
 * back. Safe to repeat; one that an order has is left to it.
 *
 * @returns ids of the redemptions that are closed now
 */
export const closeRedemptionsWorkflow = createWorkflow(
  closeRedemptionsWorkflowId,
  (input: CloseRedemptionsInput) => {
    const { closed } = closeRedemptionsStep(input)
    when("redemptions-closed", closed, (ids) => ids.length > 0).then(() => {
      emitEventStep({
        eventName: RedemptionEvents.RETURNED,
        data: transform(closed, (ids) => ids.map((id) => ({ id }))),
      })
    })
    when(
      "closed-by-staff",
      { input, closed },
      (data) => data.closed.length > 0 && data.input.actor !== null
    ).then(() => {
      recordAuditStep(
        transform({ input, closed }, (data) => {
          const { actor, customer_id, note, now } = data.input
          return actor === null
            ? []
            : data.closed.map((id) => ({
                actor,
                action: "redemption.cancel" as const,
                customer_id,
                subject_type: "redemption",
                subject_id: id,
                reason: note,
                occurred_at: now,
              }))
        })
      )
    })
    return new WorkflowResponse(closed)
  }
)
