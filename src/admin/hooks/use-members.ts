import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import {
  adjustPoints,
  listMemberPoints,
  listMembers,
  listMemberTiers,
  retrieveAllowance,
  retrieveMember,
  setMemberTier,
} from "../lib/api/members"
import type { TierByHand } from "../lib/api/members"
import { browserLocale } from "../lib/format"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

export const useMembers = (query: ListQuery, filter: string) => {
  const tierId = filter === "all" ? undefined : filter
  return useQuery({
    queryKey: keys.list("members", { ...query, tierId }),
    queryFn: () => listMembers(query, tierId),
    placeholderData: keepPreviousData,
  })
}

export const useMember = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("members", id ?? ""),
    queryFn: () => retrieveMember(id ?? ""),
    enabled: id !== undefined,
  })

export const useMemberPoints = (id: string) => {
  const { i18n } = useTranslation()
  const locale = browserLocale(i18n.language)
  return useInfiniteQuery({
    queryKey: keys.list("member-points", { id, locale }),
    queryFn: ({ pageParam }) => listMemberPoints(id, locale, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ count, offset, points }) => {
      const next = offset + points.length
      return next < count ? next : undefined
    },
  })
}

export const useMemberTiers = (id: string) =>
  useQuery({
    queryKey: keys.list("member-tiers", { id }),
    queryFn: () => listMemberTiers(id),
  })

/** What whoever is signed in may still correct today. */
export const usePointsAllowance = () =>
  useQuery({
    queryKey: keys.resource("points-allowance"),
    queryFn: retrieveAllowance,
  })

/** What a change of one member makes stale. */
const TOUCHED = [
  "members",
  "member-points",
  "member-tiers",
  "points-allowance",
  "tiers",
  "rewards",
  "overview",
]

/** Gives a member a tier, or corrects their points. */
export const useChangeMember = (id: string) => {
  const client = useQueryClient()
  // After a refusal, too: it tells that something here was no longer true.
  const onSettled = () =>
    Promise.all(
      TOUCHED.map((resource) =>
        client.invalidateQueries({ queryKey: keys.resource(resource) })
      )
    )
  return {
    setTier: useMutation({
      mutationFn: (body: TierByHand) => setMemberTier(id, body),
      onSettled,
    }),
    adjust: useMutation({
      mutationFn: ({
        key,
        ...body
      }: {
        points: number
        reason: string
        key: string
      }) => adjustPoints(id, body, key),
      onSettled,
    }),
  }
}
