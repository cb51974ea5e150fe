import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  addPhoto,
  fetchPhoto,
  listPhotos,
  openHealthHistory,
  openHealthRecord,
  removePhoto,
  retrieveHealthSummary,
  saveHealthRecord,
} from "../lib/api/health"
import type { HealthContent, Reason } from "../lib/api/health"
import { keys } from "../lib/keys"
import { useMay } from "./use-may"

const RESOURCE = "health"

/** Each look is on record, so none happens by itself, and none is kept. */
const ON_PURPOSE = {
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  staleTime: Infinity,
  gcTime: 0,
  retry: false,
} as const

export const useHealthSummary = (customerId: string) => {
  const mayRead = useMay("health.read") === true
  return useQuery({
    queryKey: keys.list(RESOURCE, { summary: customerId }),
    queryFn: () => retrieveHealthSummary(customerId),
    enabled: mayRead,
    retry: false,
  })
}

/** @param reason none: nothing is opened */
export const useHealthRecord = (
  customerId: string,
  reason: Reason | undefined
) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { record: customerId, reason }),
    queryFn: () => openHealthRecord(customerId, reason ?? "other"),
    enabled: reason !== undefined,
    ...ON_PURPOSE,
  })

export const useHealthHistory = (
  customerId: string,
  reason: Reason,
  enabled: boolean
) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { history: customerId, reason }),
    queryFn: () => openHealthHistory(customerId, reason),
    enabled,
    ...ON_PURPOSE,
    staleTime: 0,
  })

export const useSaveHealth = (customerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: {
      version: number
      profile: Partial<HealthContent>
    }) => saveHealthRecord(customerId, change.version, change.profile),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.resource(RESOURCE) }),
        client.invalidateQueries({ queryKey: keys.resource("safety") }),
      ])
    },
  })
}

export const usePhotos = (customerId: string, reason: Reason) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { photos: customerId, reason }),
    queryFn: () => listPhotos(customerId, reason),
    ...ON_PURPOSE,
  })

export const usePhoto = (customerId: string, id: string, reason: Reason) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { photo: id, customerId, reason }),
    queryFn: () => fetchPhoto(customerId, id, reason),
    ...ON_PURPOSE,
  })

export const useChangePhotos = (customerId: string) => {
  const client = useQueryClient()
  const onSuccess = () =>
    client.invalidateQueries({ queryKey: keys.resource(RESOURCE) })
  return {
    add: useMutation({
      mutationFn: (input: { image: string; caption: string }) =>
        addPhoto(customerId, input),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => removePhoto(customerId, id),
      onSuccess,
    }),
  }
}
