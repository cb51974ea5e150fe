import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import type { Reward } from "../../modules/membership/types"

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

/** Rewards as the module lists them. */
export const parseRewards = (rows: unknown[]): Reward[] =>
  z.array(rowSchema).parse(rows)

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

/** How often each was had: one query. */
export const withCounts = async (
  container: MedusaContainer,
  rewards: Reward[]
): Promise<RewardView[]> => {
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
  return { rewards: await withCounts(container, parseRewards(rows)), count }
}

/** @throws 404 that names the id */
export const readReward = async (
  container: MedusaContainer,
  id: string
): Promise<RewardView> => {
  const rows = await container
    .resolve(MEMBERSHIP_MODULE)
    .listRewards({ id }, { take: 1 })
  const [reward] = await withCounts(container, parseRewards(rows))
  if (!reward) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No reward ${id}: look it up in the list of rewards.`
    )
  }
  return reward
}
