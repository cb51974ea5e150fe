import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type {
  AnySettingValue,
  SettingDefinition,
} from "../../../shared/settings"

const CURRENCY_CODE = /^[a-z]{3}$/

const isWithin = (value: unknown, { min, max }: { min: number; max: number }) =>
  typeof value === "number" &&
  Number.isFinite(value) &&
  value >= min &&
  value <= max

/**
 * Checks a value against its declaration.
 *
 * @returns the value, or one sentence about what is allowed
 */
export const parseSetting = (
  definition: SettingDefinition,
  value: unknown
): Result<AnySettingValue> => {
  switch (definition.type) {
    case "integer":
      return typeof value === "number" &&
        Number.isInteger(value) &&
        isWithin(value, definition)
        ? accepted(value)
        : refused(
            `a whole number of ${definition.unit} from ${definition.min} to ${definition.max}`
          )
    case "rates": {
      const entries =
        typeof value === "object" && value !== null
          ? Object.entries(value)
          : undefined
      return entries?.every(
        ([code, rate]) => CURRENCY_CODE.test(code) && isWithin(rate, definition)
      )
        ? accepted(Object.fromEntries(entries))
        : refused(
            `a number from ${definition.min} to ${definition.max} per currency code`
          )
    }
    case "boolean":
      return typeof value === "boolean"
        ? accepted(value)
        : refused("true or false")
    case "moment":
      return typeof value === "string" && !Number.isNaN(Date.parse(value))
        ? accepted(new Date(value).toISOString())
        : refused("a moment as ISO 8601 text")
  }
}
