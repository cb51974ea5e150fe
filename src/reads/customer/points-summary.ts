import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBERSHIP_MODULE } from "../../modules/membership"

export type PointsSummary = {
  member_id: string
  /** Usable now; below zero after a refund of points already spent. */
  balance: number
  /** Earned, usable later. */
  pending: number
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
  return member
    ? {
        member_id: member.id,
        balance: member.points.balance,
        pending: member.points.pending,
      }
    : null
}
