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

/** What can be wrong with the code that a customer tells. */
export const CODE_FAULTS = [
  "code_missing",
  "code_wrong",
  "code_expired",
  "code_locked",
] as const
export type CodeFault = (typeof CODE_FAULTS)[number]

export const isCodeFault = (reason: string): reason is CodeFault =>
  CODE_FAULTS.some((fault) => fault === reason)
