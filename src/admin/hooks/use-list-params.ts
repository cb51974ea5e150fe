import { useSearchParams } from "react-router-dom"
import { PAGE_SIZE } from "../lib/page"
import type { ListQuery } from "../lib/page"

/**
 * Where a list stands: page, search and one filter, kept in the address so
 * that going back leads to the same rows.
 */
export const useListParams = (initialFilter = "all") => {
  const [params, setParams] = useSearchParams()
  const offset = Number(params.get("offset") ?? 0)
  const query: ListQuery = {
    limit: PAGE_SIZE,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    q: params.get("q") || undefined,
  }
  const change = (name: string, value: string | undefined, keep = false) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (value === undefined) {
        after.delete(name)
      } else {
        after.set(name, value)
      }
      if (!keep) {
        after.delete("offset")
      }
      return after
    })
  return {
    query,
    filter: params.get("show") ?? initialFilter,
    setFilter: (value: string) =>
      change("show", value === initialFilter ? undefined : value),
    /** The row whose details are open. */
    openId: params.get("id") ?? undefined,
    open: (id: string) => change("id", id, true),
    shut: () => change("id", undefined, true),
  }
}
