import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../shared/actor"
import { recordAuditStep } from "../../audit"
import { createServicesStep } from "../steps/create-services"
import type { CreateServicesStepInput } from "../steps/create-services"

export type CreateServicesInput = CreateServicesStepInput & {
  actor: Actor
  /** ISO 8601: a workflow turns dates to text. */
  occurred_at: string
}

export const createServicesWorkflowId = "balm-create-services"

/** Creates services; @returns their ids in the order given. */
export const createServicesWorkflow = createWorkflow(
  createServicesWorkflowId,
  (input: CreateServicesInput) => {
    const ids = createServicesStep(
      transform(input, ({ services }) => ({ services }))
    )
    recordAuditStep(
      transform({ input, ids }, (data) =>
        data.ids.map((id, index) => ({
          actor: data.input.actor,
          action: "service.write" as const,
          subject_type: "service",
          subject_id: id,
          details: {
            change: "created",
            product_id: data.input.services[index]?.product_id ?? null,
          },
          occurred_at: data.input.occurred_at,
        }))
      )
    )
    return new WorkflowResponse(ids)
  }
)
