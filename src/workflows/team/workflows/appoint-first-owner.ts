import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { systemActor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { appointFirstOwnerStep } from "../steps/appoint-first-owner"

export const appointFirstOwnerWorkflowId = "balm-appoint-first-owner"

/**
 * Makes somebody owner of a store that has none. Safe to repeat, and to run
 * many times at once.
 */
export const appointFirstOwnerWorkflow = createWorkflow(
  appointFirstOwnerWorkflowId,
  (input: { now: string }) => {
    const appointed = appointFirstOwnerStep({})
    when("owner-appointed", appointed, (owner) => owner !== null).then(() => {
      const facts = transform({ appointed, input }, (data) => [
        {
          actor: systemActor(appointFirstOwnerWorkflowId),
          action: "staff.write" as const,
          subject_type: "user",
          subject_id: data.appointed?.user_id ?? "",
          details: { role: "owner", enforced: data.appointed?.enforced },
          occurred_at: data.input.now,
        },
      ])
      recordAuditStep(facts)
    })
    return new WorkflowResponse(appointed)
  }
)
