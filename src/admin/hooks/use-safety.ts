import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  assessCustomer,
  concludePatchTest,
  listPatchTests,
  listSafetyCards,
  recordPatchTest,
  retrieveSafetyCard,
  saveSafetyCard,
} from "../lib/api/safety"
import type { PatchTestInput, PatchTestOutcome } from "../lib/api/safety"
import { keys } from "../lib/keys"

const RESOURCE = "safety"

/** Each look is on record, so none happens before somebody asks for it. */
export const useAssessments = (customerId: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.one(RESOURCE, customerId),
    queryFn: () => assessCustomer(customerId),
    enabled,
    refetchOnWindowFocus: false,
  })

export const usePatchTests = (customerId: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { customerId }),
    queryFn: () => listPatchTests(customerId),
    enabled,
    refetchOnWindowFocus: false,
  })

export const useRecordPatchTest = (customerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...input }: PatchTestInput & { key: string }) =>
      recordPatchTest(customerId, input, key),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource(RESOURCE) }),
  })
}

export const useConcludePatchTest = (customerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { id: string; outcome: PatchTestOutcome }) =>
      concludePatchTest(customerId, input),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource(RESOURCE) }),
  })
}

export const useSafetyCards = () =>
  useQuery({
    queryKey: keys.list(RESOURCE, { cards: true }),
    queryFn: listSafetyCards,
  })

export const useSafetyCard = (productId: string) =>
  useQuery({
    queryKey: keys.one(RESOURCE, productId),
    queryFn: () => retrieveSafetyCard(productId),
  })

export const useSaveSafetyCard = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: saveSafetyCard,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource(RESOURCE) }),
  })
}
