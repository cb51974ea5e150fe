import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { addNoteStep, strikeNoteStep } from "../steps/write-notes"
import type {
  AddNoteStepInput,
  StrikeNoteStepInput,
} from "../steps/write-notes"

export const addNoteWorkflowId = "balm-add-note"

/** Notes something on a client card; that it was done is on record. */
export const addNoteWorkflow = createWorkflow(
  addNoteWorkflowId,
  (input: Omit<AddNoteStepInput, "author_id"> & { actor: Actor }) => {
    const note = addNoteStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        author_id: actor.id,
      }))
    )
    recordAuditStep(
      transform({ input, note }, (data) => [
        {
          actor: data.input.actor,
          action: "card.write" as const,
          customer_id: data.input.customer_id,
          subject_type: "client_note",
          subject_id: data.note.id,
          details: { change: "added" },
          occurred_at: data.input.occurred_at,
        },
      ])
    )
    return new WorkflowResponse(note)
  }
)

export const strikeNoteWorkflowId = "balm-strike-note"

/** Strikes out one's own note; safe to repeat. */
export const strikeNoteWorkflow = createWorkflow(
  strikeNoteWorkflowId,
  (input: Omit<StrikeNoteStepInput, "author_id"> & { actor: Actor }) => {
    const note = strikeNoteStep(
      transform(input, ({ actor, ...rest }) => ({
        ...rest,
        author_id: actor.id,
      }))
    )
    when("note-struck", note, ({ struck }) => struck).then(() => {
      recordAuditStep(
        transform(input, ({ actor, customer_id, id, occurred_at }) => [
          {
            actor,
            action: "card.write" as const,
            customer_id,
            subject_type: "client_note",
            subject_id: id,
            details: { change: "struck out" },
            occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(note)
  }
)
