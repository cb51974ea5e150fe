import type { Entitlement } from "./api/entitlements"
import { entitlementState } from "./entitlement-state"

export const ENTITLEMENT_TASKS = [
  "redeem",
  "pause",
  "transfer",
  "extend",
  "correct",
  "refund",
] as const
export type EntitlementTask = (typeof ENTITLEMENT_TASKS)[number]

/** What each task asks of a role. */
const PERMISSIONS: Record<EntitlementTask, string> = {
  redeem: "packages.redeem",
  pause: "packages.write",
  transfer: "packages.write",
  extend: "packages.adjust",
  correct: "packages.adjust",
  refund: "packages.refund",
}

/**
 * What can be done to a package as it stands: what the server would refuse
 * anyway is not offered.
 */
export const tasksOf = (
  entitlement: Entitlement,
  may: (permission: string) => boolean,
  now: Date
): EntitlementTask[] => {
  const state = entitlementState(entitlement, now)
  const { customer_id, sessions_left, expires_at } = entitlement
  const fits: Record<EntitlementTask, boolean> = {
    redeem: state === "active" && customer_id !== null,
    pause: state === "frozen" || (state === "active" && entitlement.freezable),
    transfer: state === "active" && entitlement.transferable,
    extend: expires_at !== null && ["active", "expired"].includes(state),
    correct: state !== "refunded",
    refund:
      sessions_left > 0 &&
      entitlement.order_id !== null &&
      entitlement.currency_code !== null,
  }
  return ENTITLEMENT_TASKS.filter(
    (task) => fits[task] && may(PERMISSIONS[task])
  )
}
