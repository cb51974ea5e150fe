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
