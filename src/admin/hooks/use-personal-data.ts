import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  downloadCopy,
  erasePerson,
  retrieveErasure,
} from "../lib/api/personal-data"
import { keys } from "../lib/keys"

/** What erasing would do; counted anew each time somebody asks. */
export const useErasure = (customerId: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.one("erasure", customerId),
    queryFn: () => retrieveErasure(customerId),
    enabled,
    staleTime: 0,
    gcTime: 0,
  })

export const useDownloadCopy = (customerId: string) =>
  useMutation({
    mutationFn: (asked: { format: "json" | "html"; locale: string }) =>
      downloadCopy(customerId, asked.format, asked.locale),
  })

export const useErasePerson = (customerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => erasePerson(customerId, reason),
    // Nothing on any screen may go on showing the person.
    onSuccess: () => client.invalidateQueries(),
  })
}
