import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { changeCard, retrieveCard, saveCard } from "../lib/api/client-card"
import type { CardFields } from "../lib/card-fields"
import { keys } from "../lib/keys"
import { useBalm } from "./use-balm"

export const useClientCard = (customerId: string) =>
  useQuery({
    queryKey: keys.one("card", customerId),
    queryFn: () => retrieveCard(customerId),
  })

export const useChangeCard = () => {
  const { t } = useBalm()
  const client = useQueryClient()
  return useMutation({
    mutationFn: changeCard,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource("card") }),
    onError: (error) =>
      toast.error(t("common.notSaved", { reason: error.message })),
  })
}

/** Saves fields of the card, if it still is the version that was seen. */
export const useSaveCard = (customerId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      version,
      changes,
    }: {
      version: number
      changes: Partial<CardFields>
    }) => saveCard(customerId, version, changes),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource("card") }),
  })
}
