/**
 * How a context declares its settings. The values live in the `settings`
 * module; the declaration lives beside the rules that read it.
 */

export type Bilingual = { en: string; zhCN: string }

type Described = {
  /** Field label in the admin. */
  label: Bilingual
  /** One sentence: what changes when this changes. */
  help: Bilingual
  /** What the number counts, for example `days` or `points`. */
  unit: string
}

export type IntegerSetting = Described & {
  type: "integer"
  default: number
  min: number
  max: number
}

/** A number per ISO 4217 code, lower case: `{ usd: 1, cny: 0.1 }`. */
export type RatesSetting = Described & {
  type: "rates"
  default: Record<string, number>
  min: number
  max: number
}

export type BooleanSetting = Described & { type: "boolean"; default: boolean }

/** A moment, ISO 8601 in UTC. */
export type MomentSetting = Described & { type: "moment"; default: string }

export type SettingDefinition =
  IntegerSetting | RatesSetting | BooleanSetting | MomentSetting

/** Keys are `<context>.<name>`. */
export type SettingDefinitions = Record<string, SettingDefinition>

export type SettingValue<Definition extends SettingDefinition> =
  Definition extends { type: "integer" }
    ? number
    : Definition extends { type: "rates" }
      ? Record<string, number>
      : Definition extends { type: "moment" }
        ? string
        : boolean

export type SettingValues<Definitions extends SettingDefinitions> = {
  [Key in keyof Definitions]: SettingValue<Definitions[Key]>
}

export const defineSettings = <const Definitions extends SettingDefinitions>(
  definitions: Definitions
): Definitions => definitions

/** The same settings without types, for code that treats them all alike. */
export type AnySettingValue = number | string | boolean | Record<string, number>
