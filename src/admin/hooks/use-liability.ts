import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { listLiabilityMembers, retrieveLiability } from "../lib/api/liability"
import type { LiabilityMembersQuery } from "../lib/api/liability"
import { keys } from "../lib/keys"

/** What the store owes in points, valued in a currency. */
export const useLiability = (currency: string | undefined) =>
  useQuery({
    queryKey: keys.list("points-liability", { currency }),
    queryFn: () => retrieveLiability(currency),
    placeholderData: keepPreviousData,
  })

/** Who has the points of a bucket. */
export const useLiabilityMembers = (query: LiabilityMembersQuery) =>
  useQuery({
    queryKey: keys.list("points-liability-members", query),
    queryFn: () => listLiabilityMembers(query),
    placeholderData: keepPreviousData,
  })
