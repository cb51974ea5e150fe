import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { reverseRedemption } from "../lib/api/desk"
import {
  changeEntitlement,
  listEntitlements,
  retrieveEntitlement,
  retrieveRefundQuote,
} from "../lib/api/entitlements"
import type { EntitlementChange } from "../lib/api/entitlements"
import { refusedWith } from "../lib/client"
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

/** Worked out anew each time it is looked at: it counts to the moment. */
export const useRefundQuote = (id: string) =>
  useQuery({
    queryKey: keys.one("refund-quotes", id),
    queryFn: () => retrieveRefundQuote(id),
    staleTime: 0,
    gcTime: 0,
  })

/** What is no longer true when a package has changed. */
const TOUCHED = ["usable-sessions", "entitlements", "refund-quotes", "overview"]

const PATIENCE = 4
const BETWEEN_MILLISECONDS = 700

/** Changes one package, or takes back what was used of it. */
export const useChangeEntitlement = (id: string) => {
  const client = useQueryClient()
  // After a refusal, too: a colleague may have changed it meanwhile.
  const onSettled = () =>
    Promise.all(
      TOUCHED.map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    change: useMutation({
      mutationFn: ({ what, key }: { what: EntitlementChange; key: string }) =>
        changeEntitlement(id, what, key),
      onSettled,
    }),
    takeBack: useMutation({
      mutationFn: ({
        redemptionId,
        reason,
      }: {
        redemptionId: string
        reason: string
      }) => reverseRedemption(id, redemptionId, reason),
      // Its stock may be on the way this very moment.
      retry: (count, error) => count < PATIENCE && refusedWith(error, 400),
      retryDelay: BETWEEN_MILLISECONDS,
      onSettled,
    }),
  }
}
