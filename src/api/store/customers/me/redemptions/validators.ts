import { z } from "@medusajs/framework/zod"
import { REDEMPTION_STATES } from "../../../../../modules/membership/models/redemption"
import { listQuery } from "../../../../utils/list-query"

export const StoreGetOwnRedemptions = listQuery(["issued_at"], {
  state: z.enum(REDEMPTION_STATES).optional(),
})
export type StoreGetOwnRedemptionsQuery = z.infer<typeof StoreGetOwnRedemptions>
