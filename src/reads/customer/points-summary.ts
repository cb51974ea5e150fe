import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { MEMBERSHIP_MODULE } from "../../modules/membership"
import type { Bilingual } from "../../shared/settings"

const tiersSchema = z.array(
  z.object({
    id: z.string(),
    name: z.object({ en: z.string(), zhCN: z.string() }),
  })
)

export type PointsSummary = {
  member_id: string
  /** Usable now; below zero after a refund of points already spent. */
  balance: number
  /** Earned, usable later. */
  pending: number
  tier: { id: string; name: Bilingual } | null
}

/** A customer's points at `now`; null for somebody who never had any. */
export const readPointsSummary = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<PointsSummary | null> => {
  const membership = container.resolve(MEMBERSHIP_MODULE)
  const [row] = await membership.listMembers(
    { customer_id: customerId },
    { take: 1 }
  )
  if (!row) {
    return null
  }
  const [member] = await membership.membersWithPoints([row.id], {
    now,
    soon: now,
  })
  const [tier] = tiersSchema.parse(
    row.tier_id ? await membership.listTiers({ id: row.tier_id }) : []
  )
  return member
    ? {
        member_id: member.id,
        balance: member.points.balance,
        pending: member.points.pending,
        tier: tier ?? null,
      }
    : null
}
