import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { recordConsents, retrieveConsents } from "../lib/api/consents"
import { browserLocale } from "../lib/format"
import { keys } from "../lib/keys"

export const useConsents = (customerId: string, enabled: boolean) => {
  const { i18n } = useTranslation()
  const locale = browserLocale(i18n.language)
  return useQuery({
    queryKey: keys.list("consents", { customerId, locale }),
    queryFn: () => retrieveConsents(customerId, locale),
    enabled,
  })
}

export const useRecordConsents = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: recordConsents,
    onSuccess: async (_, { customerId }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.resource("consents") }),
        client.invalidateQueries({ queryKey: keys.overview(customerId) }),
      ])
    },
  })
}
