import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BALM_SETTINGS_MODULE } from "../../../modules/settings"

export type SetEnforcementStepInput = {
  enforced: boolean
  changed_by: string
}

export const setEnforcementStepId = "balm-set-enforcement"

const ENFORCED = "team.enforced"

/**
 * Switches whether roles hold on Medusa's own routes; the next request is
 * judged by it.
 *
 * Compensation restores the setting as it was.
 */
export const setEnforcementStep = createStep(
  setEnforcementStepId,
  async ({ enforced, changed_by }: SetEnforcementStepInput, { container }) => {
    const before = await container
      .resolve(BALM_SETTINGS_MODULE)
      .change({ [ENFORCED]: enforced }, changed_by)
    return new StepResponse(enforced, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(BALM_SETTINGS_MODULE).restore([ENFORCED], before)
    }
  }
)
