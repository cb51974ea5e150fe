import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { removeStaffMemberStep } from "../steps/remove-staff-member"
import type { RemoveStaffMemberStepInput } from "../steps/remove-staff-member"

export const removeStaffMemberWorkflowId = "balm-remove-staff-member"

/**
 * Takes somebody's role away. Safe to repeat.
 *
 * @returns the role they had; null: none
 */
export const removeStaffMemberWorkflow = createWorkflow(
  removeStaffMemberWorkflowId,
  (input: RemoveStaffMemberStepInput & { actor: Actor }) => {
    const before = removeStaffMemberStep(input)
    when("role-removed", before, ({ role }) => role !== null).then(() => {
      recordAuditStep(
        transform({ input, before }, (data) => [
          {
            actor: data.input.actor,
            action: "staff.write" as const,
            subject_type: data.input.member.type,
            subject_id: data.input.member.id,
            details: { role: null, role_before: data.before.role },
            occurred_at: data.input.now,
          },
        ])
      )
    })
    return new WorkflowResponse(before)
  }
)
