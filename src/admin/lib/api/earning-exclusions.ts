import { z } from "@medusajs/framework/zod"
import { get, post, remove } from "../client"
import { listFields } from "./common"

const exclusion = z.object({
  id: z.string(),
  scope_type: z.enum(["product", "category", "collection"]),
  scope_id: z.string(),
  name: z.string().nullable(),
})
export type EarningExclusion = z.infer<typeof exclusion>
export type ExclusionScope = EarningExclusion["scope_type"]

const path = "/admin/earning-exclusions"

/** What keeps something from earning points: itself, or where it stands. */
export const listEarningExclusions = (
  scope_type: ExclusionScope,
  scope_id: string
) =>
  get(
    z.object({ earning_exclusions: z.array(exclusion), ...listFields }),
    path,
    scope_type === "product"
      ? { product_id: scope_id }
      : { scope_type, scope_id }
  )

export const excludeFromEarning = (
  scope_type: ExclusionScope,
  scope_id: string
) =>
  post(z.object({ earning_exclusion: exclusion }), path, {
    scope_type,
    scope_id,
  })

export const includeInEarning = (id: string) => remove(`${path}/${id}`)
