import type { z } from "@medusajs/framework/zod"
import { listQuery } from "../../../../utils/list-query"

export const StoreGetOwnPackages = listQuery(["granted_at", "expires_at"], {})
export type StoreGetOwnPackagesQuery = z.infer<typeof StoreGetOwnPackages>
