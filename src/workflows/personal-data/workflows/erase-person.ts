import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { erasePersonStep } from "../steps/erase-person"
import type { ErasePersonStepInput } from "../steps/erase-person"

export const erasePersonWorkflowId = "balm-erase-person"

/**
 * Anonymises a customer: identity and health gone, accounts kept. Safe to
 * repeat; each time is on record.
 */
export const erasePersonWorkflow = createWorkflow(
  erasePersonWorkflowId,
  (input: ErasePersonStepInput) => new WorkflowResponse(erasePersonStep(input))
)
