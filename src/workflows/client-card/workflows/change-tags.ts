import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { changeTagsStep } from "../steps/change-tags"
import type { ChangeTagsStepInput } from "../steps/change-tags"

export type ChangeTagsInput = Omit<ChangeTagsStepInput, "actor_id"> & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const changeTagsWorkflowId = "balm-change-tags"

/** Puts tags on a customer and takes others away; safe to repeat. */
export const changeTagsWorkflow = createWorkflow(
  changeTagsWorkflowId,
  (input: ChangeTagsInput) => {
    const changed = changeTagsStep(
      transform(input, ({ customer_id, add, remove, actor }) => ({
        customer_id,
        add,
        remove,
        actor_id: actor.id,
      }))
    )
    when(
      "tags-changed",
      changed,
      ({ added, removed }) => added.length + removed.length > 0
    ).then(() => {
      recordAuditStep(
        transform({ input, changed }, (data) => [
          {
            actor: data.input.actor,
            action: "card.write" as const,
            customer_id: data.input.customer_id,
            subject_type: "client_tag",
            subject_id: data.input.customer_id,
            details: {
              added: data.changed.added.length,
              removed: data.changed.removed.length,
            },
            occurred_at: data.input.occurred_at,
          },
        ])
      )
    })
    return new WorkflowResponse(changed)
  }
)
