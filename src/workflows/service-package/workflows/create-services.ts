import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createServicesStep } from "../steps/create-services"
import type { CreateServicesStepInput } from "../steps/create-services"

export const createServicesWorkflowId = "balm-create-services"

/** Creates services; @returns their ids in the order given. */
export const createServicesWorkflow = createWorkflow(
  createServicesWorkflowId,
  (input: CreateServicesStepInput) => {
    return new WorkflowResponse(createServicesStep(input))
  }
)
