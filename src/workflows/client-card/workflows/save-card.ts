import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { saveCardStep } from "../steps/save-card"
import type { SaveCardStepInput } from "../steps/save-card"

export type SaveCardInput = SaveCardStepInput & { actor: Actor }

export const saveCardWorkflowId = "balm-save-card"

/**
 * Saves fields of a client card; which ones is on record, what they say is
 * not.
 *
 * @returns `saved` with what changed, or `outdated` with what somebody else
 *   changed meanwhile
 */
export const saveCardWorkflow = createWorkflow(
  saveCardWorkflowId,
  (input: SaveCardInput) => {
    const saved = saveCardStep(input)
    when(
      "card-changed",
      saved,
      ({ outcome, changed }) => outcome === "saved" && changed.length > 0
    ).then(() => {
      recordAuditStep(
        transform({ input, saved }, (data) => [
          {
            actor: data.input.actor,
            action: "card.write" as const,
            customer_id: data.input.customer_id,
            subject_type: "client_card",
            subject_id: data.input.customer_id,
            details: { fields: data.saved.changed },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(saved)
  }
)
