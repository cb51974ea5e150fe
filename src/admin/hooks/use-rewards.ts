import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import {
  addReward,
  changeReward,
  listMemberRewards,
  listRewards,
  listServiceChoices,
  listVariantChoices,
  removeReward,
} from "../lib/api/rewards"
import type { Reward, RewardContent } from "../lib/api/rewards"
import { keys } from "../lib/keys"

/** What the store gives for points, cheapest first. */
export const useRewards = () =>
  useQuery({ queryKey: keys.resource("rewards"), queryFn: listRewards })

/**
 * What a member could be given for points at this moment: somebody else may
 * have used their points, or had the last one, since it was last asked.
 */
export const useMemberRewards = (memberId: string) =>
  useQuery({
    queryKey: keys.list("rewards", { memberId }),
    queryFn: () => listMemberRewards(memberId),
    staleTime: 0,
  })

/** Treatments of which sessions can be given. */
export const useServiceChoices = () =>
  useQuery({
    queryKey: keys.resource("service-choices"),
    queryFn: listServiceChoices,
  })

/** Products that can be given, found by name. */
export const useVariantChoices = (q: string) =>
  useQuery({
    queryKey: keys.list("variant-choices", { q }),
    queryFn: () => listVariantChoices({ q: q.trim() || undefined }),
    placeholderData: keepPreviousData,
  })

/** Names of what rewards give, by its id: products and treatments. */
export const useRewardTargets = (
  rewards: Pick<Reward, "variant_id" | "service_id">[]
): ReadonlyMap<string, string> => {
  const ids = rewards.flatMap(({ variant_id }) => variant_id ?? []).toSorted()
  const { data: variants } = useQuery({
    queryKey: keys.list("variant-choices", { ids }),
    queryFn: () => listVariantChoices({ id: ids }),
    enabled: ids.length > 0,
  })
  const { data: services } = useServiceChoices()
  return new Map(
    [...(variants ?? []), ...(services ?? [])].map(({ id, name }) => [id, name])
  )
}

/** Adds, changes and removes rewards. */
export const useChangeRewards = () => {
  const client = useQueryClient()
  // After a refusal, too: a colleague may have changed it meanwhile.
  const onSettled = () =>
    client.invalidateQueries({ queryKey: keys.resource("rewards") })
  return {
    save: useMutation({
      mutationFn: ({ id, content }: { id?: string; content: RewardContent }) =>
        id === undefined ? addReward(content) : changeReward(id, content),
      onSettled,
    }),
    remove: useMutation({ mutationFn: removeReward, onSettled }),
  }
}
