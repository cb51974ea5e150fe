import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BALM_SETTINGS_MODULE } from "../../modules/settings"
import { parseSetting } from "../../modules/settings/rules/parse-setting"
import type {
  AnySettingValue,
  SettingDefinitions,
  SettingValues,
} from "../../shared/settings"

const matches = <Definitions extends SettingDefinitions>(
  definitions: Definitions,
  values: Record<string, AnySettingValue>
): values is Record<string, AnySettingValue> & SettingValues<Definitions> =>
  Object.entries(definitions).every(
    ([key, definition]) => parseSetting(definition, values[key]).ok
  )

/**
 * The settings of a context as its rules take them: stored values where there
 * are any and they still fit their declaration, defaults elsewhere.
 *
 * @param definitions a context's `defineSettings`
 */
export const resolveSettings = async <Definitions extends SettingDefinitions>(
  container: MedusaContainer,
  definitions: Definitions
): Promise<SettingValues<Definitions>> => {
  const stored = await container
    .resolve(BALM_SETTINGS_MODULE)
    .storedValues(Object.keys(definitions))
  const values = Object.fromEntries(
    Object.entries(definitions).map(([key, definition]) => {
      const parsed = parseSetting(definition, stored.get(key))
      return [key, parsed.ok ? parsed.value : definition.default]
    })
  )
  if (!matches(definitions, values)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A setting's default does not fit its own declaration."
    )
  }
  return values
}
