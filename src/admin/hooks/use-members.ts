import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import {
  listMemberPoints,
  listMembers,
  retrieveMember,
} from "../lib/api/members"
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
  return useQuery({
    queryKey: keys.list("member-points", { id, locale }),
    queryFn: () => listMemberPoints(id, locale),
  })
}
