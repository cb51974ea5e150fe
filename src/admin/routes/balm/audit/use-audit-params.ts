import { useSearchParams } from "react-router-dom"
import type { AuditFilters } from "../../../lib/api/audit"
import { auditActionsOf } from "../../../lib/audit-words"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day of the reader's calendar as the moment it begins, or ends. */
const momentOf = (day: string | null, days: number): string | undefined => {
  if (!day || !DAY.test(day)) {
    return undefined
  }
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date + days).toISOString()
}

const NAMES = ["actor", "customer", "from", "to"] as const
type Name = (typeof NAMES)[number]

/** What narrows the log, kept in the address so that it can be passed on. */
export const useAuditParams = () => {
  const [params, setParams] = useSearchParams()
  const from = momentOf(params.get("from"), 0)
  const to = momentOf(params.get("to"), 1)
  const actor_id = params.get("actor")
  const customer_id = params.get("customer")
  const action = auditActionsOf(params.get("show") ?? "all")
  const q = params.get("q")
  const filters: AuditFilters = {
    ...(action && { action }),
    ...(actor_id && { actor_id }),
    ...(customer_id && { customer_id }),
    ...(from && { from }),
    ...(to && { to }),
    ...(q && { q }),
  }
  const change = (changes: Partial<Record<Name, string>>) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.delete("offset")
      after.delete("id")
      for (const [name, value] of Object.entries(changes)) {
        if (value) {
          after.set(name, value)
        } else {
          after.delete(name)
        }
      }
      return after
    })
  return {
    filters,
    isNarrowed: NAMES.some((name) => params.has(name)),
    day: (name: "from" | "to") => params.get(name) ?? "",
    narrow: change,
    clear: () => change({ actor: "", customer: "", from: "", to: "" }),
  }
}
