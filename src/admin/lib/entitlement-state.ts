/** How a package stands, in the four ways staff speak of it. */
export const entitlementState = (
  entitlement: {
    sessions_left: number
    expires_at: string | null
    history?: { kind: string }[]
  },
  now: Date
): "active" | "used_up" | "expired" | "refunded" => {
  if (entitlement.sessions_left <= 0) {
    const refunded = entitlement.history?.some((row) => row.kind === "refund")
    return refunded ? "refunded" : "used_up"
  }
  const { expires_at } = entitlement
  return expires_at !== null && new Date(expires_at) <= now
    ? "expired"
    : "active"
}
