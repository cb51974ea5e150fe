import type { z } from "@medusajs/framework/zod"
import { listQuery } from "../../utils/list-query"

export const StoreGetServicePackages = listQuery(["id"], {})
export type StoreGetServicePackagesQuery = z.infer<
  typeof StoreGetServicePackages
>
