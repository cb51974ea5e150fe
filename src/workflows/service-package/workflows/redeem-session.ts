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
import { recordServedSessionStep } from "../steps/record-served-session"
import { redeemSessionStep } from "../steps/redeem-session"
import type { RedeemSessionStepInput } from "../steps/redeem-session"

export type RedeemSessionInput = Omit<RedeemSessionStepInput, "actor_id"> & {
  actor: Actor
}

export const redeemSessionWorkflowId = "balm-redeem-session"

/**
 * Uses sessions, or hands over a product, at the desk: the safety engine is
 * asked, then the sessions leave under the lock. What leaves the stock leaves
 * it afterwards. Safe to repeat with the same key.
 *
 * @returns the redemption, or why not and who was quicker
 */
export const redeemSessionWorkflow = createWorkflow(
  redeemSessionWorkflowId,
  (input: RedeemSessionInput) => {
    const answer = redeemSessionStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    when(
      "served-by-somebody",
      { input, answer },
      (data) =>
        data.answer.outcome === "redeemed" &&
        data.input.staff_id !== null &&
        data.answer.person_id !== null
    ).then(() => {
      recordServedSessionStep(
        transform({ input, answer }, (data) => ({
          staff_id: data.input.staff_id ?? "",
          customer_id: data.answer.person_id ?? "",
          served_at: data.input.occurred_at,
        }))
      )
    })
    when(
      "session-redeemed",
      answer,
      (given) => given.outcome === "redeemed" && given.written
    ).then(() => {
      emitEventStep({
        eventName: SessionEvents.REDEEMED,
        data: transform(answer, (given) => ({
          id: given.outcome === "redeemed" ? given.id : "",
        })),
      })
      recordAuditStep(
        transform({ input, answer }, (data) =>
          data.answer.outcome === "redeemed"
            ? [
                {
                  actor: data.input.actor,
                  action: "session.redeem" as const,
                  customer_id: data.answer.customer_id,
                  subject_type: "session_redemption",
                  subject_id: data.answer.id,
                  reason: data.input.code_waiver,
                  details: {
                    entitlement_id: data.answer.entitlement_id,
                    sessions: data.input.sessions,
                    staff_id: data.input.staff_id,
                    ...(data.input.code_waiver !== null && {
                      without_code: true,
                    }),
                  },
                  occurred_at: data.input.occurred_at,
                },
              ]
            : []
        )
      )
    })
    return new WorkflowResponse(answer)
  }
)
