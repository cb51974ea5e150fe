import { z } from "@medusajs/framework/zod"
import {
  idText,
  listQuery,
  localeTag,
  searchText,
} from "../../utils/list-query"

/** So much may be given or taken in one correction. */
const MOST_POINTS = 100_000

export const AdminGetMembers = listQuery(["created_at"], {
  customer_id: idText.optional(),
  tier_id: idText.optional(),
  q: searchText.optional(),
})
export type AdminGetMembersQuery = z.infer<typeof AdminGetMembers>

export const AdminGetMemberPoints = listQuery(["sequence"], {
  locale: localeTag.optional(),
})
export type AdminGetMemberPointsQuery = z.infer<typeof AdminGetMemberPoints>

export const AdminGetMemberTiers = listQuery(["occurred_at"], {})
export type AdminGetMemberTiersQuery = z.infer<typeof AdminGetMemberTiers>

export const AdminSetMemberTier = z.strictObject({
  /** Null takes the tier away. */
  tier_id: idText.nullable(),
  /** No review takes it away before; null: until the next review. */
  held_until: z.iso.datetime().nullable().default(null),
  /** For the store's own records; customers do not see it. */
  reason: z.string().trim().min(3).max(500),
})
export type AdminSetMemberTierBody = z.infer<typeof AdminSetMemberTier>

export const AdminAdjustMemberPoints = z.strictObject({
  /** Above zero gives, below takes; never more than the balance. */
  points: z
    .number()
    .int()
    .min(-MOST_POINTS)
    .max(MOST_POINTS)
    .refine((points) => points !== 0, "must not be 0"),
  /** For the store's own records; customers do not see it. */
  reason: z.string().trim().min(3).max(500),
})
export type AdminAdjustMemberPointsBody = z.infer<
  typeof AdminAdjustMemberPoints
>
