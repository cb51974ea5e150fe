import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ledgerQueries } from "./ledger"
import { chooseBonuses } from "./rules/choose-bonuses"
import { lotDates } from "./rules/lot-dates"
import { settlement } from "./settlement"
import { BONUS_KINDS } from "./types"
import type {
  BonusBefore,
  BonusGrant,
  NewPointsEntry,
  PointsTerms,
  PostedBonuses,
} from "./types"

const beforeSchema = z.array(
  z.object({
    member_id: z.string(),
    source_type: z.string(),
    source_id: z.string(),
    points: z.number(),
    occurred_at: z.date(),
  })
)

const bonusesOf = async (
  sql: Knex,
  memberIds: string[]
): Promise<BonusBefore[]> =>
  beforeSchema.parse(
    await sql("balm_points_entry")
      .select(Object.keys(beforeSchema.element.shape))
      .whereIn("member_id", memberIds)
      .where("kind", "bonus")
      .whereIn("source_type", [...BONUS_KINDS])
      .whereNull("deleted_at")
  )

/**
 * Grants bonuses, each once, in one transaction: the members are locked before
 * it is asked what they have had. A gift is usable at once; a first visit
 * waits like the points of its order.
 */
export const postBonuses = async (
  sql: Knex,
  grants: BonusGrant[],
  terms: PointsTerms
): Promise<PostedBonuses> => {
  const ledger = ledgerQueries(sql)
  const members = await ledger.open({
    customerIds: grants.map((grant) => grant.customer_id),
  })
  const owned = grants.flatMap((grant) => {
    const member_id = members.get(grant.customer_id)
    return member_id ? { ...grant, member_id } : []
  })
  const chosen = chooseBonuses(
    owned,
    await bonusesOf(sql, [...members.values()])
  )
  const entries = await ledger.append(
    chosen.map(
      ({ bonus, points, member_id, order_id, ...grant }): NewPointsEntry => ({
        member_id,
        kind: "bonus",
        points,
        order_id,
        source_type: bonus,
        source_id: grant.source_id,
        reason: null,
        actor_id: null,
        occurred_at: grant.occurred_at,
        ...(points > 0
          ? lotDates(grant.occurred_at, {
              ...terms,
              pendingDays: bonus === "first_visit" ? terms.pendingDays : 0,
            })
          : { available_at: grant.occurred_at, expires_at: null }),
      })
    )
  )
  const returned = await settlement(sql).settle(entries)
  const ids = (wanted: typeof entries) => wanted.map(({ id }) => id)
  return {
    granted_ids: ids(entries.filter(({ points }) => points > 0)),
    undone_ids: ids(entries.filter(({ points }) => points < 0)),
    returned_ids: ids(returned),
  }
}
