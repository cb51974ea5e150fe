import { accepted, refused } from "../../../shared/outcome"
import type { Result } from "../../../shared/outcome"
import type { RewardContent } from "../types"

/** Who asks, and what is left. */
export type RewardStanding = {
  /** Points the member can use now. */
  balance: number
  /** 0: in no tier. */
  tier_rank: number
  /** Of the lowest tier that may; null: everybody may. */
  floor_rank: number | null
  /** How many this member has had within the reward's period. */
  had: number
  /** How many all members have had; only counted where there is a stock. */
  given: number
}

/** In the order in which they are looked at. */
export type RewardRefusal =
  "inactive" | "not_yet" | "over" | "sold_out" | "tier" | "limit" | "points"

/**
 * Whether a member may have a reward now. What came back to its member counts
 * neither against the limit nor against the stock.
 */
export const mayRedeem = (
  reward: Pick<
    RewardContent,
    | "is_active"
    | "valid_from"
    | "valid_until"
    | "stock"
    | "per_member"
    | "cost_points"
  >,
  standing: RewardStanding,
  now: Date
): Result<undefined, RewardRefusal> => {
  if (!reward.is_active) {
    return refused("inactive")
  }
  if (reward.valid_from && now < reward.valid_from) {
    return refused("not_yet")
  }
  if (reward.valid_until && now >= reward.valid_until) {
    return refused("over")
  }
  if (reward.stock !== null && standing.given >= reward.stock) {
    return refused("sold_out")
  }
  if (
    standing.floor_rank !== null &&
    standing.tier_rank < standing.floor_rank
  ) {
    return refused("tier")
  }
  if (reward.per_member !== null && standing.had >= reward.per_member) {
    return refused("limit")
  }
  return standing.balance < reward.cost_points
    ? refused("points")
    : accepted(undefined)
}
