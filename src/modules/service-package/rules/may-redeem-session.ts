import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"

/** An entitlement as far as using it goes. */
export type UsableTerms = {
  expires_at: Date | null
  frozen_at: Date | null
  usable_by: "owner" | "family" | "anyone"
}

export const SESSION_REFUSALS = [
  "used_up",
  "too_few",
  "expired",
  "frozen",
  "owner_only",
] as const
export type SessionRefusal = (typeof SESSION_REFUSALS)[number]

/**
 * Whether sessions may be used at `now`.
 *
 * @param asked `sessions` at least 1; `byOther`: somebody else than the owner
 */
export const mayRedeemSession = (
  terms: UsableTerms,
  left: number,
  asked: { sessions: number; byOther: boolean },
  now: Date
): Result<true, SessionRefusal> => {
  if (terms.frozen_at !== null) {
    return refused("frozen")
  }
  if (terms.expires_at !== null && terms.expires_at <= now) {
    return refused("expired")
  }
  if (left <= 0) {
    return refused("used_up")
  }
  if (left < asked.sessions) {
    return refused("too_few")
  }
  return asked.byOther && terms.usable_by === "owner"
    ? refused("owner_only")
    : accepted(true)
}

type Ranked = {
  entitlement_id: string
  expires_at: Date | null
  granted_at: Date
  /** Of the whole entitlement, as far as it can be used for what is asked. */
  left: number
  bonus: boolean
  id: string
}

const inOrder = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1

const NEVER = Number.MAX_SAFE_INTEGER

/**
 * Which to use first: what expires soonest, then of what fewest are left, the
 * older before the newer; within one entitlement what was paid before what
 * came on top.
 */
export const bestFirst = (one: Ranked, other: Ranked): number =>
  (one.expires_at?.getTime() ?? NEVER) -
    (other.expires_at?.getTime() ?? NEVER) ||
  one.left - other.left ||
  one.granted_at.getTime() - other.granted_at.getTime() ||
  inOrder(one.entitlement_id, other.entitlement_id) ||
  Number(one.bonus) - Number(other.bonus) ||
  inOrder(one.id, other.id)
