import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import type { TierContent } from "../../modules/membership/types"

const words = z.object({ en: z.string(), zhCN: z.string() })

const rowSchema = z.object({
  id: z.string(),
  rank: z.number(),
  name: words,
  perks: words.nullable(),
  spend_thresholds: z.record(z.string(), z.string()),
  visits_threshold: z.number().nullable(),
  multiplier_percent: z.number(),
  customer_group_id: z.string().nullable(),
  priority_booking_days: z.number(),
  birthday_points: z.number(),
})

const countsSchema = z.array(
  z.object({ tier_id: z.string(), members: z.coerce.number() })
)

/** A tier as staff see it. */
export type TierView = TierContent & { id: string; members: number }

const withMembers = async (
  container: MedusaContainer,
  rows: unknown[]
): Promise<TierView[]> => {
  const tiers = z.array(rowSchema).parse(rows)
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts = countsSchema.parse(
    await sql("balm_member")
      .select("tier_id")
      .count({ members: "id" })
      .whereIn(
        "tier_id",
        tiers.map(({ id }) => id)
      )
      .whereNull("deleted_at")
      .groupBy("tier_id")
  )
  const members = new Map(counts.map((row) => [row.tier_id, row.members]))
  return tiers.map((tier) => ({ ...tier, members: members.get(tier.id) ?? 0 }))
}

/** The store's tiers with how many members each has: three queries. */
export const readTiers = async (
  container: MedusaContainer,
  page: { take: number; skip: number; order: Record<string, "ASC" | "DESC"> }
): Promise<{ tiers: TierView[]; count: number }> => {
  const [rows, count] = await container
    .resolve(MEMBERSHIP_MODULE)
    .listAndCountTiers({}, page)
  return { tiers: await withMembers(container, rows), count }
}

/**
 * One tier.
 *
 * @throws {MedusaError} not_found
 */
export const readTier = async (
  container: MedusaContainer,
  id: string
): Promise<TierView> => {
  const rows = await container.resolve(MEMBERSHIP_MODULE).listTiers({ id })
  const [tier] = await withMembers(container, rows)
  if (!tier) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No tier ${id}: look it up in the list of tiers.`
    )
  }
  return tier
}
