import type {
  AnySettingValue,
  Bilingual,
  SettingDefinition,
  SettingDefinitions,
} from "../../shared/settings"

/** New values by key; null: back to the default. */
export type SettingChanges = Record<string, AnySettingValue | null>

/** A row as it is stored, whole. */
export type StoredSetting = {
  id: string
  key: string
  value: { value: unknown }
  changed_by: string | null
  created_at: Date | string
  updated_at: Date | string
}

/** The settings of one context, for people. */
export type SettingGroup = {
  context: string
  label: Bilingual
  definitions: SettingDefinitions
}

/** A setting with its declaration and what it is now. */
export type SettingView = SettingDefinition & {
  key: string
  value: AnySettingValue
  is_default: boolean
  /** Whose change it was; null: the installation's, or nobody's. */
  changed_by: string | null
  changed_at: Date | null
}
