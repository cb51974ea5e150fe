import type { z } from "@medusajs/framework/zod"
import { listQuery, localeTag } from "../../../../utils/list-query"

export const StoreGetOwnPoints = listQuery(["sequence"], {
  locale: localeTag.optional(),
})
export type StoreGetOwnPointsQuery = z.infer<typeof StoreGetOwnPoints>
