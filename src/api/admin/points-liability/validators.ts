import { z } from "@medusajs/framework/zod"
import {
  EXPIRY_BUCKET,
  LIABILITY_BUCKETS,
} from "../../../modules/membership/rules/liability"
import { listQuery } from "../../utils/list-query"

const bucket = z
  .union([z.enum(LIABILITY_BUCKETS), z.string().regex(EXPIRY_BUCKET)])
  .default("outstanding")

export const AdminGetPointsLiability = z.strictObject({
  /** ISO 4217, lower case; without it, the store's own if points pay in it. */
  currency: z
    .string()
    .regex(/^[a-z]{3}$/)
    .optional(),
})
export type AdminGetPointsLiabilityQuery = z.infer<
  typeof AdminGetPointsLiability
>

export const AdminGetLiabilityMembers = listQuery(
  ["points", "earned_at", "expires_at"],
  { bucket }
)
export type AdminGetLiabilityMembersQuery = z.infer<
  typeof AdminGetLiabilityMembers
>

export const AdminExportPointsLiability = z.strictObject({ bucket })
export type AdminExportPointsLiabilityQuery = z.infer<
  typeof AdminExportPointsLiability
>
