import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { findCustomers } from "../lib/api/customers"
import {
  redeemSession,
  retrieveUsableSessions,
  reverseRedemption,
  scanCustomer,
  sendRedemptionCode,
} from "../lib/api/desk"
import type { Redeeming } from "../lib/api/desk"
import { listEntitlements } from "../lib/api/entitlements"
import { listServicesIn } from "../lib/api/services"
import { refusedWith } from "../lib/client"
import { keys } from "../lib/keys"

/** As many as can be told apart at a glance. */
const FOUND = 8

/** Customers to choose from; nothing is asked for while nothing is typed. */
export const useFoundCustomers = (q: string) =>
  useQuery({
    queryKey: keys.list("customers", { q }),
    queryFn: () => findCustomers(q, FOUND),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  })

export const useUsableSessions = (customerId: string) =>
  useQuery({
    queryKey: keys.one("usable-sessions", customerId),
    queryFn: () => retrieveUsableSessions(customerId),
  })

/** More packages than anybody has. */
const MOST_PACKAGES = 100

/** All packages of a customer, the newest first. */
export const useCustomerPackages = (customerId: string) =>
  useQuery({
    queryKey: keys.list("entitlements", { customerId }),
    queryFn: () =>
      listEntitlements({
        customer_id: customerId,
        limit: MOST_PACKAGES,
        offset: 0,
        order: "-granted_at",
      }),
  })

/** Treatments that sessions of a category pay for. */
export const useServicesIn = (categoryId: string | null) =>
  useQuery({
    queryKey: keys.list("services", { categoryId }),
    queryFn: () => listServicesIn(categoryId ?? ""),
    enabled: categoryId !== null,
  })

/** What is no longer true when a session was used or came back. */
const TOUCHED = ["usable-sessions", "entitlements", "overview"]

const PATIENCE = 4
const BETWEEN_MILLISECONDS = 700

/** Uses sessions, and takes back what was used. */
export const useDeskWork = () => {
  const client = useQueryClient()
  // After a refusal, too: a colleague was quicker.
  const onSettled = () =>
    Promise.all(
      TOUCHED.map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    redeem: useMutation({
      mutationFn: ({
        entitlementId,
        key,
        ...body
      }: Redeeming & { entitlementId: string; key: string }) =>
        redeemSession(entitlementId, body, key),
      onSettled,
    }),
    undo: useMutation({
      mutationFn: ({
        entitlementId,
        redemptionId,
        reason,
      }: {
        entitlementId: string
        redemptionId: string
        reason: string
      }) => reverseRedemption(entitlementId, redemptionId, reason),
      // Its stock may be on the way this very moment.
      retry: (count, error) => count < PATIENCE && refusedWith(error, 400),
      retryDelay: BETWEEN_MILLISECONDS,
      onSettled,
    }),
  }
}

/** Sends a customer the code that they tell to the desk. */
export const useSendCode = () => useMutation({ mutationFn: sendRedemptionCode })

export const useScanCustomer = () => useMutation({ mutationFn: scanCustomer })
