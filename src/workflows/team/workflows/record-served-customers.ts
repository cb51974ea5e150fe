import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { recordServedStep } from "../steps/record-served"
import type { RecordServedStepInput } from "../steps/record-served"

export const recordServedCustomersWorkflowId = "balm-record-served-customers"

/**
 * Records who served whom, from `balm_staff_id` on the lines of placed
 * orders. Safe to repeat.
 *
 * @returns how many pairs the orders hold
 */
export const recordServedCustomersWorkflow = createWorkflow(
  recordServedCustomersWorkflowId,
  (input: RecordServedStepInput) =>
    new WorkflowResponse(recordServedStep(input))
)
