import type { z } from "@medusajs/framework/zod"
import { listQuery } from "../../utils/list-query"

export const StoreGetServices = listQuery(["id"], {})
export type StoreGetServicesQuery = z.infer<typeof StoreGetServices>
