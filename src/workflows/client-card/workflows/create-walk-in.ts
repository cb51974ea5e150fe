import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { findOrCreateWalkInStep } from "../steps/find-or-create-walk-in"
import type { WalkInStepInput } from "../steps/find-or-create-walk-in"

export type CreateWalkInInput = WalkInStepInput & { actor: Actor }

export const createWalkInWorkflowId = "balm-create-walk-in"

/**
 * A customer at the desk, with a telephone number and no e-mail. Safe to
 * repeat: the number names the customer.
 *
 * @returns the customer's id, and whether this run made them
 */
export const createWalkInWorkflow = createWorkflow(
  createWalkInWorkflowId,
  (input: CreateWalkInInput) => {
    const found = findOrCreateWalkInStep(input)
    when("walk-in-created", found, ({ created }) => created).then(() => {
      recordAuditStep(
        transform({ input, found }, (data) => [
          {
            actor: data.input.actor,
            action: "customer.create" as const,
            customer_id: data.found.customer_id,
            subject_type: "customer",
            subject_id: data.found.customer_id,
            details: { source_channel: data.input.source_channel },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(found)
  }
)
