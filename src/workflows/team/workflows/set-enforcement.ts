import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { setEnforcementStep } from "../steps/set-enforcement"

export const setEnforcementWorkflowId = "balm-set-enforcement"

/** Switches roles on or off for Medusa's own routes, with the reason. */
export const setEnforcementWorkflow = createWorkflow(
  setEnforcementWorkflowId,
  (input: {
    enforced: boolean
    reason: string
    actor: Actor
    /** ISO 8601: a workflow turns dates to text. */
    now: string
  }) => {
    const enforced = setEnforcementStep(
      transform(input, (data) => ({
        enforced: data.enforced,
        changed_by: data.actor.id,
      }))
    )
    recordAuditStep(
      transform(input, (data) => [
        {
          actor: data.actor,
          action: "enforcement.write" as const,
          subject_type: "setting",
          subject_id: "team.enforced",
          reason: data.reason,
          details: { enforced: data.enforced },
          occurred_at: data.now,
        },
      ])
    )
    return new WorkflowResponse(enforced)
  }
)
