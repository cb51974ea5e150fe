import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  addTier,
  changeTier,
  listCurrencies,
  listTiers,
  removeTier,
} from "../lib/api/tiers"
import type { TierContent } from "../lib/api/tiers"
import { keys } from "../lib/keys"

/** The ladder, lowest first. */
export const useTiers = () =>
  useQuery({ queryKey: keys.resource("tiers"), queryFn: listTiers })

/** Currencies in which a tier may ask. */
export const useCurrencies = () =>
  useQuery({ queryKey: keys.resource("currencies"), queryFn: listCurrencies })

/** Adds, changes and removes tiers. */
export const useChangeTiers = () => {
  const client = useQueryClient()
  // After a refusal, too: a colleague may have changed the ladder meanwhile.
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.resource("tiers") }),
      client.invalidateQueries({ queryKey: keys.resource("members") }),
    ])
  return {
    save: useMutation({
      mutationFn: ({ id, content }: { id?: string; content: TierContent }) =>
        id === undefined ? addTier(content) : changeTier(id, content),
      onSettled,
    }),
    remove: useMutation({ mutationFn: removeTier, onSettled }),
  }
}
