import { useSearchParams } from "react-router-dom"
import type { OwedFilters } from "../../../lib/api/package-liability"

/** The sides of what is owed that can be narrowed. */
export const SIDES = ["package", "store", "age"] as const
export type Side = (typeof SIDES)[number]

/** What is looked at, kept in the address so that going back leads there. */
export const useOwedParams = () => {
  const [params, setParams] = useSearchParams()
  const value = (name: string) => params.get(name) ?? undefined
  const filters: OwedFilters = {
    currency: value("currency"),
    package: value("package"),
    store: value("store"),
    age: value("age"),
    as_of: value("as_of"),
  }
  const change = (changes: Record<string, string | undefined>) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      for (const [name, chosen] of Object.entries(changes)) {
        if (chosen) {
          after.set(name, chosen)
        } else {
          after.delete(name)
        }
      }
      after.delete("offset")
      return after
    })
  return {
    filters,
    narrowed: SIDES.some((side) => filters[side] !== undefined),
    change,
    /** Chooses a part, or lets it go again. */
    toggle: (side: Side, key: string) =>
      change({ [side]: filters[side] === key ? undefined : key }),
    showAll: () =>
      change({ package: undefined, store: undefined, age: undefined }),
  }
}
