import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { rotateKeysStep } from "../steps/rotate-keys"
import type { RotateKeysStepInput } from "../steps/rotate-keys"

export const rotateKeysWorkflowId = "balm-rotate-keys"

/**
 * Seals every sealed record anew with the current key, while the store runs.
 * Safe to repeat, and to end at any moment: the next run goes on.
 *
 * @returns how many rows of each module were sealed anew
 */
export const rotateKeysWorkflow = createWorkflow(
  rotateKeysWorkflowId,
  (input: RotateKeysStepInput) => {
    return new WorkflowResponse(rotateKeysStep(input))
  }
)
