import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ConsentEvents } from "../../../modules/consent/events"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { recordConsentsStep } from "../steps/record-consents"
import type { RecordConsentsStepInput } from "../steps/record-consents"

export type RecordConsentsInput = Omit<RecordConsentsStepInput, "actor"> & {
  actor: Actor
}

export const recordConsentsWorkflowId = "balm-record-consents"

/**
 * A customer agrees, or takes it back; from that moment the use is open or
 * closed. Safe to repeat: what changes nothing writes nothing.
 *
 * @returns ids of the entries written, and what they changed
 */
export const recordConsentsWorkflow = createWorkflow(
  recordConsentsWorkflowId,
  (input: RecordConsentsInput) => {
    const written = recordConsentsStep(input)
    when("consents-changed", written, ({ ids }) => ids.length > 0).then(() => {
      emitEventStep({
        eventName: ConsentEvents.CHANGED,
        data: transform(input, ({ customer_id }) => ({ customer_id })),
      })
      recordAuditStep(
        transform({ input, written }, (data) => [
          {
            actor: data.input.actor,
            action: "consent.write" as const,
            customer_id: data.input.customer_id,
            subject_type: "consent",
            subject_id: data.written.ids[0] ?? "",
            reason: data.input.note,
            details: {
              source: data.input.source,
              changes: data.written.changes,
            },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(written)
  }
)
