/** How a package stands, in the ways staff speak of it. */
export const entitlementState = (
  entitlement: {
    sessions_left: number
    expires_at: string | null
    frozen_at?: string | null
    history?: { kind: string }[]
  },
  now: Date
): "active" | "frozen" | "used_up" | "expired" | "refunded" => {
  const { sessions_left, expires_at, frozen_at, history } = entitlement
  const has = (kind: string) => history?.some((row) => row.kind === kind)
  if (sessions_left <= 0 && has("refund")) {
    return "refunded"
  }
  if (frozen_at) {
    return "frozen"
  }
  const over = expires_at !== null && new Date(expires_at) <= now
  if (sessions_left <= 0) {
    return over && has("expire") ? "expired" : "used_up"
  }
  return over ? "expired" : "active"
}
