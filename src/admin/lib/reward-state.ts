import type { Redemption } from "./api/redemptions"
import type { Reward } from "./api/rewards"

export type RewardState = "offered" | "off" | "notYet" | "over" | "soldOut"

/** How a reward stands with everybody. */
export const rewardState = (
  {
    is_active,
    valid_from,
    valid_until,
    stock_left,
  }: Pick<Reward, "is_active" | "valid_from" | "valid_until" | "stock_left">,
  now: Date
): RewardState => {
  if (!is_active) {
    return "off"
  }
  if (valid_from && now < new Date(valid_from)) {
    return "notYet"
  }
  if (valid_until && now >= new Date(valid_until)) {
    return "over"
  }
  return stock_left === 0 ? "soldOut" : "offered"
}

/** What stands between a member and a reward. */
export type RewardObstacle =
  | { key: "soldOut" }
  | { key: "tier" }
  | { key: "limit" }
  | { key: "points"; missing: number }

/** What is known of the member who would like a reward. */
export type Wisher = {
  balance: number
  /** 0: in no tier. */
  rank: number
  had: Pick<Redemption, "reward_id" | "state" | "issued_at">[]
}

const DAY = 24 * 60 * 60 * 1000

/**
 * What stands between a member and a reward that is offered, before they ask:
 * the server decides. What came back counts against no limit.
 *
 * @param floor rank of the lowest tier that may have it
 */
export const rewardObstacle = (
  reward: Reward,
  { balance, rank, had }: Wisher,
  { floor, now }: { floor: number; now: Date }
): RewardObstacle | undefined => {
  if (reward.stock_left === 0) {
    return { key: "soldOut" }
  }
  if (rank < floor) {
    return { key: "tier" }
  }
  const since =
    reward.period_days === null
      ? new Date(0)
      : new Date(now.getTime() - reward.period_days * DAY)
  const counted = had.filter(
    (one) =>
      one.reward_id === reward.id &&
      one.state !== "returned" &&
      new Date(one.issued_at) > since
  )
  if (reward.per_member !== null && counted.length >= reward.per_member) {
    return { key: "limit" }
  }
  const missing = reward.cost_points - Math.max(0, balance)
  return missing > 0 ? { key: "points", missing } : undefined
}
