import type { z } from "@medusajs/framework/zod"
import { idText, listQuery, searchText } from "../../utils/list-query"

export const AdminGetEntitlements = listQuery(["granted_at", "expires_at"], {
  customer_id: idText.optional(),
  order_id: idText.optional(),
  q: searchText.optional(),
})
export type AdminGetEntitlementsQuery = z.infer<typeof AdminGetEntitlements>
