import type { MedusaContainer } from "@medusajs/framework/types"
import { BALM_SETTINGS_MODULE } from "../../modules/settings"
import { parseSetting } from "../../modules/settings/rules/parse-setting"
import type { SettingGroup, SettingView } from "../../modules/settings/types"
import { allSettings, settingGroups } from "./registry"

export type SettingGroupView = Omit<SettingGroup, "definitions"> & {
  settings: SettingView[]
}

/** Every setting with its declaration and its present value, by context. */
export const listSettings = async (
  container: MedusaContainer
): Promise<SettingGroupView[]> => {
  const rows = await container
    .resolve(BALM_SETTINGS_MODULE)
    .listSettings({ key: Object.keys(allSettings) })
  const stored = new Map(rows.map((row) => [row.key, row]))
  return settingGroups.map(({ definitions, ...group }) => ({
    ...group,
    settings: Object.entries(definitions).map(([key, definition]) => {
      const row = stored.get(key)
      const parsed = parseSetting(definition, row?.value["value"])
      return {
        ...definition,
        key,
        value: parsed.ok ? parsed.value : definition.default,
        is_default: !parsed.ok,
        changed_by: row?.changed_by ?? null,
        changed_at: row?.updated_at ?? null,
      }
    }),
  }))
}
