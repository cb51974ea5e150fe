import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { normalisePhonesStep } from "../steps/normalise-phones"

export const normalisePhonesWorkflowId = "balm-normalise-phones"

/** Writes customers' numbers as E.164; safe to repeat. @returns ids changed */
export const normalisePhonesWorkflow = createWorkflow(
  normalisePhonesWorkflowId,
  (input: { customer_ids: string[] }) =>
    new WorkflowResponse(normalisePhonesStep(input))
)
