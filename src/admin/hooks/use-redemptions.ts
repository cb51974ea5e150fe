import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import {
  cancelRedemption,
  listRedemptions,
  redeemReward,
} from "../lib/api/redemptions"
import { browserLocale } from "../lib/format"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

const useLocale = () => browserLocale(useTranslation().i18n.language)

/** What points were given for. */
export const useRedemptions = (
  { limit, offset }: ListQuery,
  filter: string
) => {
  const locale = useLocale()
  const state = filter === "all" ? undefined : filter
  return useQuery({
    queryKey: keys.list("redemptions", { limit, offset, state, locale }),
    queryFn: () => listRedemptions({ limit, offset, locale }, { state }),
    placeholderData: keepPreviousData,
  })
}

/** The last that a customer was given. */
export const useCustomerRedemptions = (customer_id: string, limit: number) => {
  const locale = useLocale()
  return useQuery({
    queryKey: keys.list("redemptions", { customer_id, limit, locale }),
    queryFn: () =>
      listRedemptions({ limit, offset: 0, locale }, { customer_id }),
  })
}

/** What moves when points are given, or come back. */
const TOUCHED = [
  "redemptions",
  "rewards",
  "members",
  "member-points",
  "overview",
]

/** Gives points for a reward, or gives them back. */
export const useChangeRedemptions = () => {
  const client = useQueryClient()
  const onSettled = () =>
    Promise.all(
      TOUCHED.map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    redeem: useMutation({
      mutationFn: ({
        rewardId,
        key,
        ...body
      }: {
        rewardId: string
        customer_id: string
        currency_code: string | null
        key: string
      }) => redeemReward(rewardId, body, key),
      onSettled,
    }),
    cancel: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) =>
        cancelRedemption(id, reason),
      onSettled,
    }),
  }
}
