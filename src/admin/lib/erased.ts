/** What the dashboard hands to a widget on the page of a customer. */
export type PageCustomer = {
  id: string
  metadata?: Record<string, unknown> | null
}

/** When a customer was erased; undefined: they were not. */
export const erasedAt = (
  customer: Pick<PageCustomer, "metadata">
): string | undefined => {
  const moment = customer.metadata?.["balm_erased_at"]
  return typeof moment === "string" ? moment : undefined
}
