import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type {
  AnySettingValue,
  SettingDefinitions,
} from "../../../shared/settings"
import type { SettingChanges } from "../types"
import { parseSetting } from "./parse-setting"

/**
 * Checks changes against their declarations, all of them, so that one answer
 * names every fault.
 *
 * @param asked values by key; null: back to the default
 * @returns the values to store, or what is wrong: key by key, what is allowed
 */
export const planChange = (
  definitions: SettingDefinitions,
  asked: Record<string, unknown>
): Result<SettingChanges> => {
  const changes: [string, AnySettingValue | null][] = []
  const faults: string[] = []
  for (const [key, value] of Object.entries(asked)) {
    // Own keys only: "constructor" is no setting.
    const definition = Object.hasOwn(definitions, key)
      ? definitions[key]
      : undefined
    if (!definition) {
      faults.push(`${key} is no setting`)
      continue
    }
    // A moment was set when Balm was installed; without it, years of past
    // orders would count at once.
    if (value === null && definition.type !== "moment") {
      changes.push([key, null])
      continue
    }
    const parsed = parseSetting(definition, value)
    if (parsed.ok) {
      changes.push([key, parsed.value])
    } else {
      faults.push(`${key} takes ${parsed.reason}`)
    }
  }
  return faults.length > 0
    ? refused(faults.join("; "))
    : accepted(Object.fromEntries(changes))
}
