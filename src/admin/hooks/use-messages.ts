import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import {
  listMessages,
  retrieveMessage,
  retryMessage,
} from "../lib/api/messages"
import { keys } from "../lib/keys"
import { statusesOf } from "../lib/message-filter"
import type { ListQuery } from "../lib/page"

export const useMessages = (query: ListQuery, filter: string) => {
  const status = statusesOf(filter)
  const whole = status ? { ...query, status } : query
  return useQuery({
    queryKey: keys.list("messages", whole),
    queryFn: () => listMessages(whole),
    placeholderData: keepPreviousData,
  })
}

export const useMessage = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("messages", id ?? ""),
    queryFn: () => retrieveMessage(id ?? ""),
    enabled: id !== undefined,
  })

export const useRetryMessage = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: retryMessage,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource("messages") }),
  })
}
