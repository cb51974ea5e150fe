import { keepPreviousData, useQuery } from "@tanstack/react-query"
import {
  listOwedEntitlements,
  retrieveOwed,
} from "../lib/api/package-liability"
import type { OwedFilters, OwedRowsQuery } from "../lib/api/package-liability"
import { keys } from "../lib/keys"

/** What the store owes in sessions. */
export const useOwed = (filters: OwedFilters) =>
  useQuery({
    queryKey: keys.list("package-liability", filters),
    queryFn: () => retrieveOwed(filters),
    placeholderData: keepPreviousData,
  })

/** The entitlements behind a figure. */
export const useOwedEntitlements = (
  query: OwedRowsQuery & { limit: number; offset: number }
) =>
  useQuery({
    queryKey: keys.list("package-liability-entitlements", query),
    queryFn: () => listOwedEntitlements(query),
    placeholderData: keepPreviousData,
  })
