import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { Verdict } from "../types"

/** What whoever performs a treatment says to the engine's answer. */
export type Heed = {
  /** They have read what speaks against it. */
  confirmed: boolean
  /** Why they go on, for example whose consent they have; null: not said. */
  reason: string | null
}

export const HEED_REFUSALS = [
  "blocked",
  "needs_reason",
  "needs_confirmation",
] as const
export type HeedRefusal = (typeof HEED_REFUSALS)[number]

/**
 * Whether a treatment may begin. What is blocked stays blocked: a record that
 * is wrong is corrected, not overruled.
 */
export const heedVerdict = (
  verdict: Verdict,
  { confirmed, reason }: Heed
): Result<true, HeedRefusal> => {
  switch (verdict) {
    case "block":
      return refused("blocked")
    case "needs_consent":
      return reason === null ? refused("needs_reason") : accepted(true)
    case "warn":
      return confirmed || reason !== null
        ? accepted(true)
        : refused("needs_confirmation")
    case "allow":
      return accepted(true)
  }
}
