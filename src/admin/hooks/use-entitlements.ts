import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listEntitlements, retrieveEntitlement } from "../lib/api/entitlements"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

export const useEntitlements = (query: ListQuery) =>
  useQuery({
    queryKey: keys.list("entitlements", query),
    queryFn: () => listEntitlements(query),
    placeholderData: keepPreviousData,
  })

export const useEntitlement = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("entitlements", id ?? ""),
    queryFn: () => retrieveEntitlement(id ?? ""),
    enabled: id !== undefined,
  })
