import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import { TIER_REASONS } from "../../modules/membership/models/tier-change"
import type { Bilingual } from "../../shared/settings"

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    from_tier_id: z.string().nullable(),
    to_tier_id: z.string().nullable(),
    reason: z.enum(TIER_REASONS),
    note: z.string().nullable(),
    actor_id: z.string().nullable(),
    facts: z
      .object({
        spend: z.record(z.string(), z.string()),
        visits: z.number(),
      })
      .nullable(),
    occurred_at: z.coerce.date(),
  })
)

const tiersSchema = z.array(
  z.object({
    id: z.string(),
    name: z.object({ en: z.string(), zhCN: z.string() }),
  })
)

type NamedTier = { id: string; name: Bilingual }

/** A line of a member's history of tiers. */
export type TierHistoryLine = Omit<
  z.infer<typeof rowsSchema>[number],
  "from_tier_id" | "to_tier_id"
> & { from: NamedTier | null; to: NamedTier | null }

/**
 * How a member came to their tier, newest first unless asked otherwise: three
 * queries, however many lines. A tier that is gone still has its name.
 */
export const readTierHistory = async (
  container: MedusaContainer,
  memberId: string,
  page: { take: number; skip: number; order: "ASC" | "DESC" }
): Promise<{ changes: TierHistoryLine[]; count: number }> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const [found, count] = await membership.listAndCountTierChanges(
    { member_id: memberId },
    {
      take: page.take,
      skip: page.skip,
      order: { occurred_at: page.order, id: page.order },
    }
  )
  const rows = rowsSchema.parse(found)
  const ids = rows.flatMap(({ from_tier_id, to_tier_id }) => [
    from_tier_id ?? [],
    to_tier_id ?? [],
  ])
  const tiers = tiersSchema.parse(
    rows.length > 0
      ? await membership.listTiers(
          { id: [...new Set(ids.flat())] },
          { withDeleted: true }
        )
      : []
  )
  const named = (id: string | null): NamedTier | null => {
    const tier = tiers.find((one) => one.id === id)
    return tier ? { id: tier.id, name: tier.name } : null
  }
  return {
    count,
    changes: rows.map(({ from_tier_id, to_tier_id, ...line }) => ({
      ...line,
      from: named(from_tier_id),
      to: named(to_tier_id),
    })),
  }
}
