import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import type { ListQuery } from "../page"
import { bilingual, listFields, moment } from "./common"

const namedTier = z.object({ id: z.string(), name: bilingual })

const member = z.object({
  id: z.string(),
  customer_id: z.string(),
  customer: z.object({
    id: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable(),
    /** Null: they were not. */
    erased_at: moment.nullable(),
  }),
  created_at: moment,
  tier: namedTier.nullable(),
  points: z.object({
    balance: z.number(),
    pending: z.number(),
    expiring_soon: z.number(),
    lifetime: z.number(),
  }),
})
export type Member = z.infer<typeof member>

const standing = z.object({
  tier: namedTier.nullable(),
  /** When it may be lost again. */
  review_at: moment.nullable(),
  /** No review takes it away before. */
  held_until: moment.nullable(),
  /** The next one up; null at the top. */
  next: namedTier
    .extend({
      percent: z.number(),
      missing: z.object({
        /** By currency, as decimal text: any one of them is enough. */
        spend: z.record(z.string(), z.string()),
        visits: z.number().nullable(),
      }),
    })
    .nullable(),
})
export type TierStanding = z.infer<typeof standing>

const change = z.object({
  id: z.string(),
  from: namedTier.nullable(),
  to: namedTier.nullable(),
  reason: z.string(),
  /** What a colleague wrote. */
  note: z.string().nullable(),
  actor_id: z.string().nullable(),
  /** What it was decided on. */
  facts: z
    .object({ spend: z.record(z.string(), z.string()), visits: z.number() })
    .nullable(),
  occurred_at: moment,
})
export type TierChange = z.infer<typeof change>

/** What whoever is signed in may still correct; null: without limit. */
const allowance = z.object({
  per_correction: z.number().nullable(),
  per_day: z.number().nullable(),
  left_today: z.number().nullable(),
})
export type PointsAllowance = z.infer<typeof allowance>

const entry = z.object({
  id: z.string(),
  order_id: z.string().nullable(),
  actor_id: z.string().nullable(),
  points: z.number(),
  /** In the language asked for. */
  reason: z.string(),
  status: z.enum(["pending", "posted"]),
  /** What a colleague wrote. */
  note: z.string().nullable(),
  occurred_at: moment,
  available_at: moment,
  expires_at: moment.nullable(),
})
export type PointsEntry = z.infer<typeof entry>

/** @param tierId only the members of this tier */
export const listMembers = (query: ListQuery, tierId?: string) =>
  get(z.object({ members: z.array(member), ...listFields }), "/admin/members", {
    ...query,
    tier_id: tierId,
  })

const one = z.object({ member })

export const retrieveMember = (id: string) =>
  get(one.extend({ tier_standing: standing }), `/admin/members/${id}`)

/** Which tiers a member has had, newest first. */
export const listMemberTiers = (id: string) =>
  get(
    z.object({ tier_changes: z.array(change), ...listFields }),
    `/admin/members/${id}/tiers`,
    { limit: 100 }
  )

export const retrieveAllowance = () =>
  get(z.object({ points_allowance: allowance }), "/admin/points-allowance")

export type TierByHand = {
  /** Null takes the tier away. */
  tier_id: string | null
  /** ISO, UTC; null: until the next review. */
  held_until: string | null
  reason: string
}

export const setMemberTier = (id: string, body: TierByHand) =>
  post(one, `/admin/members/${id}/tier`, body)

/** @param key of this correction: sent twice, it counts once */
export const adjustPoints = (
  id: string,
  body: { points: number; reason: string },
  key: string
) => post(one, `/admin/members/${id}/points`, body, key)

/** As many lines as are shown at once: the tiers stand below them. */
const LINES = 20

/**
 * A member's ledger, newest first.
 *
 * @param locale of the reasons, `en` or `zh-CN`
 */
export const listMemberPoints = (id: string, locale: string, offset: number) =>
  get(
    z.object({ points: z.array(entry), ...listFields }),
    `/admin/members/${id}/points`,
    { limit: LINES, offset, locale }
  )
