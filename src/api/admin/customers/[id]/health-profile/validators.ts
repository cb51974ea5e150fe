import { z } from "@medusajs/framework/zod"
import { profileChangesSchema } from "../../../../../modules/health-profile/schema"
import { READ_REASONS } from "../../../../../modules/health-profile/types"

/**
 * Codes alone: a reason in free words could tell what is sealed, and what is
 * in the audit log stays there for good.
 */
export const AdminGetHealthProfile = z.strictObject({
  reason: z.enum(READ_REASONS).optional(),
})
export type AdminGetHealthProfileQuery = z.infer<typeof AdminGetHealthProfile>

export const AdminGetHealthHistory = z.strictObject({
  reason: z.enum(READ_REASONS),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type AdminGetHealthHistoryQuery = z.infer<typeof AdminGetHealthHistory>

export const AdminWriteHealthProfile = z.strictObject({
  /** The version the writer saw; 0 where there was none. */
  version: z.number().int().min(0).max(2_147_483_647),
  profile: profileChangesSchema,
})
export type AdminWriteHealthProfileBody = z.infer<
  typeof AdminWriteHealthProfile
>
