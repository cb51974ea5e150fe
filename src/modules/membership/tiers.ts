import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../shared/ids"
import type {
  Qualification,
  TierDecision,
  TierStanding,
  TierTerms,
} from "./rules/decide-tier"
import type { NewTierChange } from "./types"

const amounts = z.record(z.string(), z.string())

const termsSchema = z.array(
  z.object({
    id: z.string(),
    rank: z.number(),
    spend_thresholds: amounts,
    visits_threshold: z.number().nullable(),
  })
)

const standingSchema = z.array(
  z.object({
    id: z.string(),
    customer_id: z.string(),
    tier_id: z.string().nullable(),
    held_until: z.date().nullable(),
    review_at: z.date().nullable(),
    spend: amounts,
    visits: z.coerce.number(),
  })
)

/** Where members stand and what they did within the window. */
export type MemberStanding = TierStanding &
  Qualification & { id: string; customer_id: string }

/** Which members are looked at: these, or a page of all in id order. */
export type MemberPage =
  { customerIds: string[] } | { after: string; limit: number }

/**
 * Members with what they paid for and on how many days they came, in one
 * pass. An order counts as far as it is paid and not refunded, by its lines
 * alone: tax, shipping and gift cards are no spend.
 */
const STANDINGS = `
  with paid as (
    select o.member_id, b.currency_code, b.ordered_at,
           least(sum(s.amount), b.order_total) / b.order_total
             * b.net_total as spent
      from (select distinct m.id as member_id, s.order_id
              from chosen m
              join balm_points_source s
                on s.customer_id = m.customer_id and s.outcome = 'counted'
               and s.deleted_at is null) o
      join balm_earning_basis b on b.order_id = o.order_id
       and b.deleted_at is null and b.ordered_at > :since
       and b.order_total > 0
      join balm_points_source s on s.order_id = o.order_id
       and s.deleted_at is null
     group by o.member_id, b.id
    having sum(s.amount) > 0 and not bool_or(s.source_type = 'cancellation')),
  spend as (
    select member_id, jsonb_object_agg(currency_code, amount::text) as amounts
      from (select member_id, currency_code, round(sum(spent), 6) as amount
              from paid group by 1, 2) a
     group by 1),
  visits as (
    select member_id, count(distinct (ordered_at at time zone :zone)::date) as days
      from paid group by 1)
  select m.id, m.customer_id, m.tier_id, m.tier_held_until as held_until,
         m.tier_review_at as review_at,
         coalesce(s.amounts, '{}') as spend, coalesce(v.days, 0) as visits
    from chosen m
    left join spend s on s.member_id = m.id
    left join visits v on v.member_id = m.id
   order by m.id`

const standings = (page: MemberPage): string => {
  const chosen =
    "customerIds" in page
      ? "customer_id = any(:customerIds)"
      : "id > :after order by id limit :limit"
  return STANDINGS.replace(
    "with paid as",
    `with chosen as (
    select * from balm_member where deleted_at is null and ${chosen}),
  paid as`
  )
}

const DECIDE = `
  with decided as (
    select * from jsonb_to_recordset(?::jsonb) as d (
      member_id text, from_tier_id text, tier_id text, review_at timestamptz)),
  -- In id order, as everybody who writes to ledgers locks them.
  locked as (
    select m.id, d.from_tier_id, d.tier_id, d.review_at
      from decided d join balm_member m on m.id = d.member_id
     order by m.id for update of m),
  moved as (
    update balm_member m
       set tier_id = d.tier_id, tier_review_at = d.review_at,
           tier_held_until = case
             when d.tier_id is not distinct from m.tier_id
             then m.tier_held_until end,
           updated_at = now()
      from locked d
     where m.id = d.id
       and m.tier_id is not distinct from d.from_tier_id
    returning m.id)
  select id from moved`

const RECORD = `
  insert into balm_tier_change
         (id, member_id, from_tier_id, to_tier_id, reason, note, actor_id,
          facts, occurred_at)
  select id, member_id, from_tier_id, to_tier_id, reason, note, actor_id,
         facts, occurred_at
    from jsonb_to_recordset(?::jsonb) as n (
      id text, member_id text, from_tier_id text, to_tier_id text, reason text,
      note text, actor_id text, facts jsonb, occurred_at timestamptz)`

/** What was decided about a member. */
export type MemberDecision = TierDecision & {
  member_id: string
  from_tier_id: string | null
}

/** The SQL of tiers, all inside one transaction. */
export const tierQueries = (sql: Knex) => ({
  /** What each tier asks. */
  async terms(): Promise<TierTerms[]> {
    return termsSchema.parse(
      await sql("balm_tier")
        .select(Object.keys(termsSchema.element.shape))
        .whereNull("deleted_at")
        .orderBy("rank")
    )
  },

  /** What customers earn by their tier, in percent; those in none are absent. */
  async multipliers(customerIds: string[]): Promise<Map<string, number>> {
    const rows: { customer_id: string; multiplier_percent: number }[] =
      await sql
        .select("m.customer_id", "t.multiplier_percent")
        .from({ m: "balm_member" })
        .join({ t: "balm_tier" }, "t.id", "m.tier_id")
        .whereIn("m.customer_id", customerIds)
        .whereNull("m.deleted_at")
        .whereNull("t.deleted_at")
    return new Map(rows.map((row) => [row.customer_id, row.multiplier_percent]))
  },

  /**
   * @param window `since`: orders placed after; `zone`: in which days are counted
   */
  async standings(
    page: MemberPage,
    window: { since: Date; zone: string }
  ): Promise<MemberStanding[]> {
    const { rows } = await sql.raw<{ rows: unknown[] }>(standings(page), {
      ...page,
      ...window,
    })
    return standingSchema.parse(rows)
  },

  /**
   * Moves members whose tier is still the one it was decided from; another
   * writer may have been here in between, and then what they decided stands.
   *
   * @returns ids of those moved
   */
  async decide(decisions: MemberDecision[]): Promise<Set<string>> {
    if (decisions.length === 0) {
      return new Set()
    }
    const { rows } = await sql.raw<{ rows: { id: string }[] }>(DECIDE, [
      JSON.stringify(decisions),
    ])
    return new Set(rows.map(({ id }) => id))
  },

  /** Appends to the history. */
  async record(changes: NewTierChange[]): Promise<string[]> {
    const rows = changes.map((change) => ({ ...change, id: newId("btchg") }))
    if (rows.length > 0) {
      await sql.raw(RECORD, [JSON.stringify(rows)])
    }
    return rows.map(({ id }) => id)
  },
})
