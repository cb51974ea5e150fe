import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BALM_SETTINGS_MODULE } from "../../../modules/settings"
import { planChange } from "../../../modules/settings/rules/plan-change"
import { unwrap } from "../../../shared/errors"
import { allSettings } from "../registry"

export type ChangeSettingsStepInput = {
  /** Values by key, unchecked; null: back to the default. */
  values: Record<string, unknown>
  changed_by: string | null
}

export const changeSettingsStepId = "balm-change-settings"

/**
 * Changes settings, all or none.
 *
 * Compensation restores the rows as they were, with who changed them when.
 *
 * @throws 400 that names each key at fault and what it takes
 */
export const changeSettingsStep = createStep(
  changeSettingsStepId,
  async ({ values, changed_by }: ChangeSettingsStepInput, { container }) => {
    const changes = unwrap(
      planChange(allSettings, values),
      (faults) => `Nothing was changed: ${faults}.`
    )
    const keys = Object.keys(changes)
    const before = await container
      .resolve(BALM_SETTINGS_MODULE)
      .change(changes, changed_by)
    return new StepResponse(keys, { keys, before })
  },
  async (changed, { container }) => {
    if (changed) {
      await container
        .resolve(BALM_SETTINGS_MODULE)
        .restore(changed.keys, changed.before)
    }
  }
)
