import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
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

/** A member's tier as it was. */
export type TierBeforeHand = {
  member_id: string
  tier_id: string | null
  tier_review_at: Date | null
  tier_held_until: Date | null
}

/** What a hand did. */
export type TierSet = {
  customer_id: string
  /** Of the line in the history; null: the member had that tier already. */
  change_id: string | null
  before: TierBeforeHand
}

const memberSchema = z.array(
  z.object({
    customer_id: z.string(),
    tier_id: z.string().nullable(),
    tier_review_at: z.date().nullable(),
    tier_held_until: z.date().nullable(),
  })
)

/** See the service's method of this name. */
export const setTier = async (
  sql: Knex,
  { windowDays, ...change }: TierByHand
): Promise<TierSet> => {
  const tiers = tierQueries(sql)
  const { member_id, tier_id, held_until, occurred_at } = change
  await ledgerQueries(sql).lock({ memberIds: [member_id] })
  const [member] = memberSchema.parse(
    await sql("balm_member")
      .select(Object.keys(memberSchema.element.shape))
      .where({ id: member_id })
      .whereNull("deleted_at")
  )
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No member ${member_id}: look it up in the list of members.`
    )
  }
  if (held_until && held_until <= occurred_at) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A tier cannot be held until ${held_until.toISOString()}, which is over: choose a later day.`
    )
  }
  const terms = await tiers.terms()
  if (tier_id && !terms.some(({ id }) => id === tier_id)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No tier ${tier_id}: look it up in the list of tiers.`
    )
  }
  await sql("balm_member")
    .where({ id: member_id })
    .update({
      tier_id,
      tier_held_until: tier_id && held_until,
      tier_review_at: tier_id && addTime(occurred_at, windowDays, "day"),
      updated_at: sql.fn.now(),
    })
  const [change_id = null] =
    tier_id === member.tier_id
      ? []
      : await tiers.record([
          {
            member_id,
            from_tier_id: member.tier_id,
            to_tier_id: tier_id,
            reason: "manual",
            note: change.note,
            actor_id: change.actor_id,
            facts: null,
            occurred_at,
          },
        ])
  const { customer_id, ...before } = member
  return { customer_id, change_id, before: { member_id, ...before } }
}

/** See the service's method of this name. */
export const undoSetTier = async (
  sql: Knex,
  { before, change_id }: Pick<TierSet, "before" | "change_id">
): Promise<void> => {
  const { member_id, ...tier } = before
  await ledgerQueries(sql).lock({ memberIds: [member_id] })
  await sql("balm_member").where({ id: member_id }).update(tier)
  if (change_id !== null) {
    await sql("balm_tier_change").where({ id: change_id }).delete()
  }
}
