import type { Verdict } from "./api/safety"

/** What the safety engine asks for before a session is used. */
export const DEMANDS = [
  "needs_confirmation",
  "needs_reason",
  "blocked",
] as const
export type Demand = (typeof DEMANDS)[number]

export const isDemand = (reason: string): reason is Demand =>
  DEMANDS.some((demand) => demand === reason)

/** @returns null: nothing speaks against it, or nobody knows yet */
export const demandOf = (verdict: Verdict | null): Demand | null => {
  switch (verdict) {
    case "block":
      return "blocked"
    case "needs_consent":
      return "needs_reason"
    case "warn":
      return "needs_confirmation"
    case "allow":
    case null:
      return null
  }
}
