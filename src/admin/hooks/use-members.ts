import { keepPreviousData, useQuery } from "@tanstack/react-query"
import {
  listMemberPoints,
  listMembers,
  retrieveMember,
} from "../lib/api/members"
import { keys } from "../lib/keys"
import type { ListQuery } from "../lib/page"

export const useMembers = (query: ListQuery) =>
  useQuery({
    queryKey: keys.list("members", query),
    queryFn: () => listMembers(query),
    placeholderData: keepPreviousData,
  })

export const useMember = (id: string | undefined) =>
  useQuery({
    queryKey: keys.one("members", id ?? ""),
    queryFn: () => retrieveMember(id ?? ""),
    enabled: id !== undefined,
  })

export const useMemberPoints = (id: string) =>
  useQuery({
    queryKey: keys.list("member-points", { id }),
    queryFn: () => listMemberPoints(id),
  })
