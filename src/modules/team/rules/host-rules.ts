import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { Need } from "./access"
import { PERMISSIONS } from "./permissions"

/** Who may use a route that is neither Medusa's nor Balm's. */
export type HostRule = { path: string; read?: Need; write?: Need }

type Written = string | string[] | undefined
type WrittenRule = { path: string; read?: Written; write?: Written }

const permissionOf = (word: string) =>
  PERMISSIONS.find((permission) => permission === word)

const needOf = (written: Exclude<Written, undefined>): Result<Need> => {
  if (written === "role" || written === "anyone") {
    return accepted(written)
  }
  const words = typeof written === "string" ? [written] : written
  const permissions = words.flatMap((word) => permissionOf(word) ?? [])
  const strange = words.find((word) => permissionOf(word) === undefined)
  return strange === undefined
    ? accepted(permissions)
    : refused(
        `"${strange}" is no permission; there are role, anyone, ${PERMISSIONS.join(", ")}`
      )
}

/** Two paths that fit the same requests. */
const shapeOf = (path: string): string =>
  path.toLowerCase().replace(/:[^/]+/g, ":")

/**
 * The rules that a store has written for routes of its own.
 *
 * @returns them, or what is wrong with which
 */
export const parseHostRules = (
  written: readonly WrittenRule[]
): Result<HostRule[]> => {
  const rules: HostRule[] = []
  const shapes = new Set<string>()
  for (const [index, { path, ...uses }] of written.entries()) {
    const rule: HostRule = { path }
    for (const use of ["read", "write"] as const) {
      const words = uses[use]
      if (words === undefined) {
        continue
      }
      const need = needOf(words)
      if (!need.ok) {
        return refused(`routeRules.${index}.${use} (${need.reason})`)
      }
      rule[use] = need.value
    }
    if (shapes.has(shapeOf(path))) {
      return refused(`routeRules.${index}.path (${path} has a rule already)`)
    }
    shapes.add(shapeOf(path))
    rules.push(rule)
  }
  return accepted(rules)
}
