import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { writeSafetyCardStep } from "../steps/write-safety-card"
import type { WriteSafetyCardStepInput } from "../steps/write-safety-card"

export const writeSafetyCardWorkflowId = "balm-write-safety-card"

/**
 * Says what a treatment or product demands of a person, and puts on record
 * who said so.
 *
 * @throws {MedusaError} conflict where somebody else was first
 */
export const writeSafetyCardWorkflow = createWorkflow(
  writeSafetyCardWorkflowId,
  (input: WriteSafetyCardStepInput & { actor: Actor; occurred_at: string }) => {
    const written = writeSafetyCardStep(input)
    recordAuditStep(
      transform({ input, written }, (data) => [
        {
          actor: data.input.actor,
          action: "safety_card.write" as const,
          subject_type: "product",
          subject_id: data.written.product_id,
          details: { version: data.written.version },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(written)
  }
)
