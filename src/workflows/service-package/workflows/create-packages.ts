import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createPackagesStep } from "../steps/create-packages"
import type { CreatePackagesStepInput } from "../steps/create-packages"

export const createPackagesWorkflowId = "balm-create-packages"

/** Creates packages; @returns their ids in the order given. */
export const createPackagesWorkflow = createWorkflow(
  createPackagesWorkflowId,
  (input: CreatePackagesStepInput) => {
    return new WorkflowResponse(createPackagesStep(input))
  }
)
