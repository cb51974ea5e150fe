import type { Need } from "../../modules/team/rules/access"
import type { HostRule } from "../../modules/team/rules/host-rules"
import { ROUTE_RULES } from "./route-rules"
import type { RouteRule } from "./route-rules"

const BELOW = "**"

/** The table as a tree, one level per segment of a path. */
type Branch = {
  words: Map<string, Branch>
  any?: Branch
  below?: RouteRule
  here?: RouteRule
}

const branch = (): Branch => ({ words: new Map() })

const segmentsOf = (path: string): string[] => path.split("/").slice(1)

const plant = (root: Branch, rule: RouteRule): void => {
  let at = root
  for (const segment of segmentsOf(rule.path)) {
    if (segment === BELOW) {
      at.below = rule
      return
    }
    if (segment.startsWith(":")) {
      at = at.any ??= branch()
      continue
    }
    const next = at.words.get(segment) ?? branch()
    at.words.set(segment, next)
    at = next
  }
  at.here = rule
}

const treeOf = (rules: readonly RouteRule[]): Branch => {
  const root = branch()
  for (const rule of rules) {
    plant(root, rule)
  }
  return root
}

/** Medusa's routes and Balm's. */
const OWN = treeOf(ROUTE_RULES)

const seek = (
  at: Branch,
  segments: string[],
  index: number,
  fits: (rule: RouteRule) => boolean
): RouteRule | undefined => {
  const segment = segments[index]
  if (segment === undefined) {
    return at.here && fits(at.here) ? at.here : undefined
  }
  const word = at.words.get(segment)
  return (
    (word && seek(word, segments, index + 1, fits)) ??
    (at.any && seek(at.any, segments, index + 1, fits)) ??
    (at.below && fits(at.below) ? at.below : undefined)
  )
}

/** Methods that show; every other one changes. */
const SHOWS = new Set(["GET", "HEAD"])

export type FoundRule = { rule: RouteRule; need: Need }

const findIn = (
  tree: Branch,
  method: string,
  path: string
): FoundRule | undefined => {
  const use = SHOWS.has(method) ? "read" : "write"
  const segments = segmentsOf(path.toLowerCase().replace(/(?<=.)\/$/, ""))
  const rule = seek(tree, segments, 0, (found) => found[use] !== undefined)
  const need = rule?.[use]
  return rule && need !== undefined ? { rule, need } : undefined
}

/** A rule for what is below a path: more exact ones may follow it. */
const isForAllBelow = ({ rule }: FoundRule): boolean =>
  rule.path.endsWith(`/${BELOW}`)

/** Trees of the rules that stores have written, each grown once. */
const grown = new WeakMap<readonly HostRule[], Branch>()

const treeOfHost = (rules: readonly HostRule[]): Branch => {
  const known = grown.get(rules)
  if (known) {
    return known
  }
  // As with Medusa's own rooms: they hold from the day roles are enforced.
  const tree = treeOf(
    rules.map((rule) => ({
      ...rule,
      path: rule.path.toLowerCase(),
      core: true,
    }))
  )
  grown.set(rules, tree)
  return tree
}

/**
 * The rule for a request; the path as Express compares it: without case, and
 * with or without a slash at the end. A store's own rules are for its own
 * routes: what Balm guards, and what Medusa's table names, stays as it is.
 *
 * @returns undefined where nobody has said who may
 */
export const findRule = (
  method: string,
  path: string,
  host: readonly HostRule[] = []
): FoundRule | undefined => {
  const own = findIn(OWN, method, path)
  if (own && (!own.rule.core || !isForAllBelow(own))) {
    return own
  }
  return findIn(treeOfHost(host), method, path) ?? own
}
