import { z } from "@medusajs/framework/zod"
import { EXCLUSION_SCOPES } from "../../../modules/membership/models/earning-exclusion"
import { idText, listQuery } from "../../utils/list-query"

const scope_type = z.enum(EXCLUSION_SCOPES)

export const AdminGetEarningExclusions = listQuery(["excluded_at"], {
  scope_type: scope_type.optional(),
  scope_id: idText.optional(),
  /** Those that reach this product, by itself or by where it stands. */
  product_id: idText.optional(),
})
export type AdminGetEarningExclusionsQuery = z.infer<
  typeof AdminGetEarningExclusions
>

export const AdminCreateEarningExclusion = z.strictObject({
  scope_type,
  scope_id: idText,
})
export type AdminCreateEarningExclusionBody = z.infer<
  typeof AdminCreateEarningExclusion
>
