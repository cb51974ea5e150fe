/** When a customer was erased; undefined: they were not. */
export const erasedAt = (customer: {
  metadata?: Record<string, unknown> | null
}): string | undefined => {
  const moment = customer.metadata?.["balm_erased_at"]
  return typeof moment === "string" ? moment : undefined
}
