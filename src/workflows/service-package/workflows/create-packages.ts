import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { createPackagesStep } from "../steps/create-packages"
import type { CreatePackagesStepInput } from "../steps/create-packages"

export type CreatePackagesInput = CreatePackagesStepInput & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const createPackagesWorkflowId = "balm-create-packages"

/** Creates packages; @returns their ids in the order given. */
export const createPackagesWorkflow = createWorkflow(
  createPackagesWorkflowId,
  (input: CreatePackagesInput) => {
    const ids = createPackagesStep(
      transform(input, ({ packages }) => ({ packages }))
    )
    recordAuditStep(
      transform({ input, ids }, (data) =>
        data.ids.map((id, index) => ({
          actor: data.input.actor,
          action: "package.write" as const,
          subject_type: "package",
          subject_id: id,
          details: {
            change: "created",
            variant_id: data.input.packages[index]?.variant_id ?? null,
          },
          occurred_at: data.input.occurred_at,
        }))
      )
    )
    return new WorkflowResponse(ids)
  }
)
