import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { setStaffMemberStep } from "../steps/set-staff-member"
import type { SetStaffMemberStepInput } from "../steps/set-staff-member"

export const setStaffMemberWorkflowId = "balm-set-staff-member"

/**
 * Gives a user or an API key a role, stores, skills and days of work.
 *
 * @returns the role they had before; null: none
 */
export const setStaffMemberWorkflow = createWorkflow(
  setStaffMemberWorkflowId,
  (input: SetStaffMemberStepInput & { actor: Actor }) => {
    const before = setStaffMemberStep(input)
    recordAuditStep(
      transform(
        { input, before },
        ({ input: { actor, member, change, now }, before: { role } }) => [
          {
            actor,
            action: "staff.write" as const,
            subject_type: member.type,
            subject_id: member.id,
            details: { ...change, role_before: role },
            occurred_at: now,
          },
        ]
      )
    )
    return new WorkflowResponse(before)
  }
)
