import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import {
  excludeFromEarning,
  includeInEarning,
  listEarningExclusions,
} from "../lib/api/earning-exclusions"
import type { ExclusionScope } from "../lib/api/earning-exclusions"
import { keys } from "../lib/keys"

const RESOURCE = "earning-exclusions"

export const useEarningExclusions = (scope: ExclusionScope, id: string) =>
  useQuery({
    queryKey: keys.list(RESOURCE, { scope, id }),
    queryFn: () => listEarningExclusions(scope, id),
  })

/** Excludes something, or with the id of its exclusion includes it again. */
export const useSetEarning = (scope: ExclusionScope, id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (exclusionId: string | null) => {
      await (exclusionId === null
        ? excludeFromEarning(scope, id)
        : includeInEarning(exclusionId))
    },
    onSuccess: () =>
      client.invalidateQueries({ queryKey: keys.resource(RESOURCE) }),
  })
}
