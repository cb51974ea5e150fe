/** Names under which answers are kept; one change forgets all below it. */
export const keys = {
  overview: (customerId: string) => ["balm", "overview", customerId] as const,
  list: (resource: string, query: object) =>
    ["balm", resource, "list", query] as const,
  one: (resource: string, id: string) => ["balm", resource, "one", id] as const,
  resource: (resource: string) => ["balm", resource] as const,
  names: (ids: string[]) => ["balm", "names", ids] as const,
}
