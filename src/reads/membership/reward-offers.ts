import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { mayRedeem } from "../../modules/membership/rules/may-redeem"
import type { RewardRefusal } from "../../modules/membership/rules/may-redeem"
import type { Reward, RewardKind } from "../../modules/membership/types"
import type { Language } from "../../shared/language"
import { parseRewards, withCounts } from "./rewards"
import type { RewardView } from "./rewards"

/** Whether a customer can have a reward now, and what stands in the way. */
export type RewardChance = {
  redeemable: boolean
  /** What stands in the way; null: nothing. */
  reason: RewardRefusal | null
  /** How many points are missing; 0 where they suffice. */
  missing_points: number
}

/** More than a store would list, and fewer than would hurt. */
const MOST_REWARDS = 200

/**
 * The rewards that are offered now, cheapest first, as `mayRedeem` judges them
 * for one customer: what is said here is what redeeming answers.
 */
const chancesOf = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<{ reward: Reward; chance: RewardChance }[]> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const rewards = parseRewards(
    await membership.listRewards(
      { is_active: true },
      { take: MOST_REWARDS, order: { cost_points: "ASC", id: "ASC" } }
    )
  )
  const standings = await membership.rewardStandings(
    rewards.map(({ id }) => id),
    customerId,
    now
  )
  return rewards.flatMap((reward) => {
    const standing = standings.get(reward.id)
    if (!standing) {
      return []
    }
    const allowed = mayRedeem(reward, standing, now)
    const reason = allowed.ok ? null : allowed.reason
    if (reason === "not_yet" || reason === "over") {
      return []
    }
    const usable = Math.max(0, standing.balance)
    return [
      {
        reward,
        chance: {
          redeemable: reason === null,
          reason,
          missing_points: Math.max(0, reward.cost_points - usable),
        },
      },
    ]
  })
}

/** A reward as a customer sees it. */
export type RewardOffer = RewardChance & {
  id: string
  kind: RewardKind
  name: string
  description: string | null
  cost_points: number
  amounts: Record<string, string> | null
  percentage: number | null
  variant_id: string | null
  service_id: string | null
  sessions: number | null
  valid_until: Date | null
}

/** What a customer can get for points, in their language. */
export const readRewardOffers = async (
  container: MedusaContainer,
  customerId: string,
  { now, language }: { now: Date; language: Language }
): Promise<RewardOffer[]> =>
  (await chancesOf(container, customerId, now)).map(({ reward, chance }) => ({
    id: reward.id,
    kind: reward.kind,
    name: reward.name[language],
    description: reward.description && reward.description[language],
    cost_points: reward.cost_points,
    amounts: reward.amounts,
    percentage: reward.percentage,
    variant_id: reward.variant_id,
    service_id: reward.service_id,
    sessions: reward.sessions,
    valid_until: reward.valid_until,
    ...chance,
  }))

/** What staff can give a customer for points: rewards as staff see them. */
export const readMemberRewards = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<(RewardView & RewardChance)[]> => {
  const offered = await chancesOf(container, customerId, now)
  const chances = new Map(
    offered.map(({ reward, chance }) => [reward.id, chance])
  )
  const views = await withCounts(
    container,
    offered.map(({ reward }) => reward)
  )
  return views.flatMap((view) => {
    const chance = chances.get(view.id)
    return chance ? [{ ...view, ...chance }] : []
  })
}
