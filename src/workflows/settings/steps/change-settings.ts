import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BALM_SETTINGS_MODULE } from "../../../modules/settings"
import { planChange } from "../../../modules/settings/rules/plan-change"
import type {
  SettingChanges,
  StoredSetting,
} from "../../../modules/settings/types"
import { unwrap } from "../../../shared/errors"
import { allSettings } from "../registry"

/** What a key was and is, with its default where nothing is stored. */
export type SettingChange = {
  key: string
  before: unknown
  after: unknown
}

const told = (
  changes: SettingChanges,
  before: StoredSetting[]
): SettingChange[] => {
  const stored = new Map(before.map(({ key, value }) => [key, value.value]))
  return Object.entries(changes).map(([key, value]) => {
    const usual = allSettings[key]?.default
    return { key, before: stored.get(key) ?? usual, after: value ?? usual }
  })
}

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
 * @returns the keys, and what each of them was and is
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
    return new StepResponse(
      { keys, changes: told(changes, before) },
      { keys, before }
    )
  },
  async (changed, { container }) => {
    if (changed) {
      await container
        .resolve(BALM_SETTINGS_MODULE)
        .restore(changed.keys, changed.before)
    }
  }
)
