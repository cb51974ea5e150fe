import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { acknowledgeRecoveryCase, listRecoveryCases } from "../lib/api/feedback"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

/** @param filter `all`, or one state; those not yet done come gravest first */
export const useCases = ({ limit, offset }: ListQuery, filter: string) => {
  const whole =
    filter === "all"
      ? { limit, offset }
      : { limit, offset, state: filter, order: "-severity" }
  return useQuery({
    queryKey: keys.list("cases", whole),
    queryFn: () => listRecoveryCases(whole),
    placeholderData: keepPreviousData,
  })
}

export const useCase = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("cases", id ?? ""),
    queryFn: async () =>
      (await listRecoveryCases({ id: id ?? "" })).recovery_cases[0],
    enabled: id !== undefined,
  })

export const useAcknowledgeCase = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: acknowledgeRecoveryCase,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.resource("cases") }),
        client.invalidateQueries({ queryKey: keys.resource("feedback") }),
        client.invalidateQueries({ queryKey: keys.resource("overview") }),
      ])
    },
  })
}
