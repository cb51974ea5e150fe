import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SessionEvents } from "../../../modules/service-package/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { reverseRedemptionStep } from "../steps/reverse-redemption"
import type { ReverseRedemptionStepInput } from "../steps/reverse-redemption"

export type ReverseRedemptionInput = Omit<
  ReverseRedemptionStepInput,
  "actor_id"
> & { actor: Actor }

export const reverseRedemptionWorkflowId = "balm-reverse-redemption"

/**
 * Takes back what was used at the desk: the sessions return, and afterwards
 * what had left the stock. Safe to repeat.
 */
export const reverseRedemptionWorkflow = createWorkflow(
  reverseRedemptionWorkflowId,
  (input: ReverseRedemptionInput) => {
    const reversed = reverseRedemptionStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    when("session-reversed", reversed, ({ written }) => written).then(() => {
      emitEventStep({
        eventName: SessionEvents.REVERSED,
        data: transform(reversed, ({ id }) => ({ id })),
      })
      recordAuditStep(
        transform({ input, reversed }, (data) => [
          {
            actor: data.input.actor,
            action: "session.reverse" as const,
            customer_id: data.reversed.customer_id,
            subject_type: "session_redemption",
            subject_id: data.reversed.id,
            reason: data.input.reason,
            details: { entitlement_id: data.reversed.entitlement_id },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(reversed)
  }
)
