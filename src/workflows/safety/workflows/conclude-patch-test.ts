import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { concludePatchTestStep } from "../steps/conclude-patch-test"
import type { ConcludePatchTestStepInput } from "../steps/conclude-patch-test"

export const concludePatchTestWorkflowId = "balm-conclude-patch-test"

/**
 * Notes how a pending patch test went.
 *
 * @throws {MedusaError} not_found; not_allowed where the outcome is known
 *
 * @returns id of the patch test
 */
export const concludePatchTestWorkflow = createWorkflow(
  concludePatchTestWorkflowId,
  (
    input: ConcludePatchTestStepInput & { actor: Actor; occurred_at: string }
  ) => {
    const id = concludePatchTestStep(input)
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
