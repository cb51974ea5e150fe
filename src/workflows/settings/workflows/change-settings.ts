import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { changeSettingsStep } from "../steps/change-settings"
import type { ChangeSettingsStepInput } from "../steps/change-settings"

export const changeSettingsWorkflowId = "balm-change-settings"

/**
 * Changes settings of any context, all or none. They hold from the next use
 * on; what was decided before stays.
 *
 * @returns the keys that were changed
 */
export const changeSettingsWorkflow = createWorkflow(
  changeSettingsWorkflowId,
  (input: ChangeSettingsStepInput) =>
    new WorkflowResponse(changeSettingsStep(input))
)
