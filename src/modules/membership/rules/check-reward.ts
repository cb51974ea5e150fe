import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { RewardContent } from "../types"

export type RewardFault =
  "no_amount" | "no_percentage" | "no_variant" | "no_service" | "ends_early"

/** What each kind must say. */
const MISSING: Record<
  RewardContent["kind"],
  (reward: RewardContent) => RewardFault | undefined
> = {
  amount_off: ({ amounts }) =>
    amounts && Object.keys(amounts).length > 0 ? undefined : "no_amount",
  percentage_off: ({ percentage }) =>
    percentage === null ? "no_percentage" : undefined,
  free_product: ({ variant_id }) =>
    variant_id === null ? "no_variant" : undefined,
  free_session: ({ service_id, sessions }) =>
    service_id === null || sessions === null ? "no_service" : undefined,
}

/** Whether a reward says all that its kind needs. */
export const checkReward = (
  reward: RewardContent
): Result<RewardContent, RewardFault> => {
  const missing = MISSING[reward.kind](reward)
  if (missing) {
    return refused(missing)
  }
  const { valid_from, valid_until } = reward
  return valid_from && valid_until && valid_until <= valid_from
    ? refused("ends_early")
    : accepted(reward)
}
