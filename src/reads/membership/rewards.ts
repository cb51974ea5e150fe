import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { mayRedeem } from "../../modules/membership/rules/may-redeem"
import type { RewardRefusal } from "../../modules/membership/rules/may-redeem"
import type { Reward, RewardKind } from "../../modules/membership/types"
import type { Language } from "../../shared/language"
import type { Bilingual } from "../../shared/settings"

const words = z.object({ en: z.string(), zhCN: z.string() })

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum([
    "amount_off",
    "percentage_off",
    "free_product",
    "free_session",
  ]),
  name: words,
  description: words.nullable(),
  cost_points: z.number(),
  amounts: z.record(z.string(), z.string()).nullable(),
  percentage: z.number().nullable(),
  variant_id: z.string().nullable(),
  service_id: z.string().nullable(),
  sessions: z.number().nullable(),
  per_member: z.number().nullable(),
  period_days: z.number().nullable(),
  stock: z.number().nullable(),
  tier_id: z.string().nullable(),
  valid_from: z.coerce.date().nullable(),
  valid_until: z.coerce.date().nullable(),
  is_active: z.boolean(),
})

const countsSchema = z.array(
  z.object({
    reward_id: z.string(),
    issued: z.coerce.number(),
    used: z.coerce.number(),
    returned: z.coerce.number(),
  })
)

/** How often a reward was had, by what came of it. */
type Counts = {
  /** Out, and not used yet. */
  issued: number
  used: number
  returned: number
}

/** A reward as staff see it. */
export type RewardView = Reward & {
  redemptions: Counts
  /** How many are left; null: no end. */
  stock_left: number | null
}

const NONE: Counts = { issued: 0, used: 0, returned: 0 }

const withCounts = async (
  container: MedusaContainer,
  rows: unknown[]
): Promise<RewardView[]> => {
  const rewards = z.array(rowSchema).parse(rows)
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts = countsSchema.parse(
    await sql("balm_redemption")
      .select("reward_id")
      .select(
        sql.raw(
          `count(*) filter (where state = 'issued') as issued,
           count(*) filter (where state = 'used') as used,
           count(*) filter (where state = 'returned') as returned`
        )
      )
      .whereIn(
        "reward_id",
        rewards.map(({ id }) => id)
      )
      .whereNull("deleted_at")
      .groupBy("reward_id")
  )
  const byReward = new Map(
    counts.map(({ reward_id, ...count }) => [reward_id, count])
  )
  return rewards.map((reward) => {
    const redemptions = byReward.get(reward.id) ?? NONE
    return {
      ...reward,
      redemptions,
      stock_left:
        reward.stock === null
          ? null
          : Math.max(0, reward.stock - redemptions.issued - redemptions.used),
    }
  })
}

/** The store's rewards with how often each was had: three queries. */
export const readRewards = async (
  container: MedusaContainer,
  filters: { is_active?: boolean | undefined },
  page: { take: number; skip: number; order: Record<string, "ASC" | "DESC"> }
): Promise<{ rewards: RewardView[]; count: number }> => {
  const [rows, count] = await container
    .resolve(MEMBERSHIP_MODULE)
    .listAndCountRewards(
      filters.is_active === undefined ? {} : { is_active: filters.is_active },
      page
    )
  return { rewards: await withCounts(container, rows), count }
}

/** @throws 404 that names the id */
export const readReward = async (
  container: MedusaContainer,
  id: string
): Promise<RewardView> => {
  const rows = await container
    .resolve(MEMBERSHIP_MODULE)
    .listRewards({ id }, { take: 1 })
  const [reward] = await withCounts(container, rows)
  if (!reward) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No reward ${id}: look it up in the list of rewards.`
    )
  }
  return reward
}

/** A reward as a customer sees it. */
export type RewardOffer = {
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
  redeemable: boolean
  /** What stands in the way; null: nothing. */
  reason: RewardRefusal | null
  /** How many points are missing; 0 where they suffice. */
  missing_points: number
}

/** More than a store would list, and fewer than would hurt. */
const MOST_REWARDS = 200

const say = (text: Bilingual, language: Language): string => text[language]

/**
 * What a customer can get for points, cheapest first: rewards that are
 * offered now, with what stands in the way of each.
 */
export const readRewardOffers = async (
  container: MedusaContainer,
  customerId: string,
  { now, language }: { now: Date; language: Language }
): Promise<RewardOffer[]> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const rewards = z
    .array(rowSchema)
    .parse(
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
  return rewards.flatMap((reward): RewardOffer[] => {
    const standing = standings.get(reward.id)
    if (!standing) {
      return []
    }
    const allowed = mayRedeem(reward, standing, now)
    const reason = allowed.ok ? null : allowed.reason
    if (reason === "not_yet" || reason === "over") {
      return []
    }
    const { balance } = standing
    return [
      {
        id: reward.id,
        kind: reward.kind,
        name: say(reward.name, language),
        description: reward.description && say(reward.description, language),
        cost_points: reward.cost_points,
        amounts: reward.amounts,
        percentage: reward.percentage,
        variant_id: reward.variant_id,
        service_id: reward.service_id,
        sessions: reward.sessions,
        valid_until: reward.valid_until,
        redeemable: reason === null,
        reason,
        missing_points: Math.max(0, reward.cost_points - Math.max(0, balance)),
      },
    ]
  })
}
