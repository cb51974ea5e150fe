import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { erasePersonStep } from "../steps/erase-person"
import type { ErasePersonStepInput } from "../steps/erase-person"

export type ErasePersonInput = ErasePersonStepInput & {
  actor: Actor
  reason: string
}

export const erasePersonWorkflowId = "balm-erase-person"

/**
 * Anonymises a customer: identity and health gone, accounts kept. Safe to
 * repeat; each time is on record.
 */
export const erasePersonWorkflow = createWorkflow(
  erasePersonWorkflowId,
  (input: ErasePersonInput) => {
    const erased = erasePersonStep(input)
    recordAuditStep(
      transform({ input, erased }, (data) => [
        {
          actor: data.input.actor,
          action: "personal_data.erase" as const,
          customer_id: data.erased.customer_id,
          subject_type: "customer",
          subject_id: data.erased.customer_id,
          reason: data.input.reason,
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(erased)
  }
)
