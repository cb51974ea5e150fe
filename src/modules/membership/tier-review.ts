import { MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addTime } from "../../shared/clock"
import { ledgerQueries } from "./ledger"
import { decideTier } from "./rules/decide-tier"
import type { TierTerms } from "./rules/decide-tier"
import { tierQueries } from "./tiers"
import type { MemberPage, MemberStanding } from "./tiers"
import type { NewTierChange, TierMove } from "./types"

/** How tiers are judged. */
export type TierReviewTerms = {
  now: Date
  /** Days of spend and visits that count, and until a tier may be lost. */
  windowDays: number
  /** In which days are counted. */
  zone: string
}

/** A tier that staff gives or takes. */
export type TierByHand = {
  member_id: string
  tier_id: string | null
  held_until: Date | null
  note: string
  actor_id: string | null
  occurred_at: Date
  windowDays: number
}

/** See the service's method of this name. */
export const reviewTiers = async (
  sql: Knex,
  page: MemberPage,
  { now, windowDays, zone }: TierReviewTerms
): Promise<{ moves: TierMove[]; last_id: string | null }> => {
  const tiers = tierQueries(sql)
  const terms = await tiers.terms()
  const standings = await tiers.standings(page, {
    since: addTime(now, -windowDays, "day"),
    zone,
  })
  const decisions = standings.flatMap((standing) => {
    const decision = decideTier(terms, standing, standing, {
      now,
      reviewDays: windowDays,
    })
    return decision
      ? {
          ...decision,
          member_id: standing.id,
          from_tier_id: standing.tier_id,
          standing,
        }
      : []
  })
  const decided = await tiers.decide(
    decisions.map(({ standing: _, ...decision }) => decision)
  )
  const changed = decisions.flatMap(({ reason, standing, ...decision }) =>
    reason && decided.has(standing.id) ? { ...decision, reason, standing } : []
  )
  const ids = await tiers.record(
    changed.map(({ standing, ...change }): NewTierChange => ({
      member_id: change.member_id,
      from_tier_id: change.from_tier_id,
      to_tier_id: change.tier_id,
      reason: change.reason,
      note: null,
      actor_id: null,
      facts: { spend: standing.spend, visits: standing.visits },
      occurred_at: now,
    }))
  )
  return {
    moves: changed.map(({ standing, from_tier_id, tier_id }, index) => ({
      id: ids[index] ?? "",
      member_id: standing.id,
      customer_id: standing.customer_id,
      from_tier_id,
      to_tier_id: tier_id,
    })),
    last_id: standings.at(-1)?.id ?? null,
  }
}

/** See the service's method of this name. */
export const tierProgress = async (
  sql: Knex,
  customerId: string,
  { now, windowDays, zone }: TierReviewTerms
): Promise<{ standing: MemberStanding | null; tiers: TierTerms[] }> => {
  const tiers = tierQueries(sql)
  const [standing] = await tiers.standings(
    { customerIds: [customerId] },
    { since: addTime(now, -windowDays, "day"), zone }
  )
  return { standing: standing ?? null, tiers: await tiers.terms() }
}

/** See the service's method of this name. */
export const setTier = async (
  sql: Knex,
  { windowDays, ...change }: TierByHand
): Promise<TierMove | null> => {
  const tiers = tierQueries(sql)
  await ledgerQueries(sql).lock({ memberIds: [change.member_id] })
  const rows: { customer_id: string; tier_id: string | null }[] = await sql(
    "balm_member"
  )
    .select("customer_id", "tier_id")
    .where({ id: change.member_id })
    .whereNull("deleted_at")
  const [member] = rows
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No member ${change.member_id}: look it up in the list of members.`
    )
  }
  const terms = await tiers.terms()
  if (change.tier_id && !terms.some(({ id }) => id === change.tier_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No tier ${change.tier_id}: look it up in the list of tiers.`
    )
  }
  const { tier_id, held_until, occurred_at } = change
  await sql("balm_member")
    .where({ id: change.member_id })
    .update({
      tier_id,
      tier_held_until: held_until,
      tier_review_at: tier_id && addTime(occurred_at, windowDays, "day"),
      updated_at: sql.fn.now(),
    })
  if (tier_id === member.tier_id) {
    return null
  }
  const [id = ""] = await tiers.record([
    {
      member_id: change.member_id,
      from_tier_id: member.tier_id,
      to_tier_id: tier_id,
      reason: "manual",
      note: change.note,
      actor_id: change.actor_id,
      facts: null,
      occurred_at,
    },
  ])
  return {
    id,
    member_id: change.member_id,
    customer_id: member.customer_id,
    from_tier_id: member.tier_id,
    to_tier_id: tier_id,
  }
}
