import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { recordPatchTestStep } from "../steps/record-patch-test"
import type { RecordPatchTestStepInput } from "../steps/record-patch-test"

export const recordPatchTestWorkflowId = "balm-record-patch-test"

/**
 * Puts a patch test on record, with the time in which it counts.
 *
 * @returns id of the patch test
 */
export const recordPatchTestWorkflow = createWorkflow(
  recordPatchTestWorkflowId,
  (input: RecordPatchTestStepInput & { actor: Actor; occurred_at: string }) => {
    const id = recordPatchTestStep(input)
    recordAuditStep(
      transform({ input, id }, (data) => [
        {
          actor: data.input.actor,
          action: "patch_test.write" as const,
          customer_id: data.input.customer_id,
          subject_type: "patch_test",
          subject_id: data.id,
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(id)
  }
)
