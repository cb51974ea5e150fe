import type { z } from "@medusajs/framework/zod"
import { listQuery } from "../../../../utils/list-query"

export const StoreGetOwnPoints = listQuery(["sequence"], {})
export type StoreGetOwnPointsQuery = z.infer<typeof StoreGetOwnPoints>
