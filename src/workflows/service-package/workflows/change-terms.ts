import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { changeTermsStep } from "../steps/change-terms"
import type { ChangeTermsStepInput } from "../steps/change-terms"

export type ChangeTermsInput = Omit<ChangeTermsStepInput, "actor_id"> & {
  actor: Actor
}

export const changeTermsWorkflowId = "balm-change-terms"

/**
 * Pauses an entitlement or lets it go on, moves its end, corrects it by hand,
 * or gives sessions of it to somebody else.
 *
 * @returns `given_id`: the new owner's entitlement, where there is one
 */
export const changeTermsWorkflow = createWorkflow(
  changeTermsWorkflowId,
  (input: ChangeTermsInput) => {
    const changed = changeTermsStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        actor_id: actor.id,
      }))
    )
    recordAuditStep(
      transform({ input, changed }, (data) => {
        const { alteration } = data.input
        // Sent again, it changed nothing: the log has it once.
        if (!data.changed.written) {
          return []
        }
        return [
          {
            actor: data.input.actor,
            action: `entitlement.${alteration.kind}` as const,
            customer_id: data.changed.customer_id,
            subject_type: "entitlement",
            subject_id: data.input.entitlement_id,
            reason: data.input.reason,
            details: {
              ...(alteration.kind === "extend" && { until: alteration.until }),
              ...(alteration.kind === "adjust" && {
                sessions: alteration.sessions,
              }),
              ...(alteration.kind === "transfer" && {
                to_customer_id: alteration.customer_id,
                given_id: data.changed.given_id,
              }),
            },
            occurred_at: data.input.occurred_at,
          },
        ]
      })
    )
    return new WorkflowResponse(changed)
  }
)
