import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { STOCK_STATES } from "../../modules/service-package/models/session-redemption"

const COLUMNS = [
  "id",
  "entitlement_id",
  "entitlement_item_id",
  "service_id",
  "variant_id",
  "sessions",
  "used_by",
  "staff_id",
  "location_id",
  "stock_state",
  "performed_at",
  "actor_id",
  "reversed_at",
  "reversed_by",
  "reversal_reason",
] as const

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    entitlement_id: z.string(),
    entitlement_item_id: z.string(),
    service_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    sessions: z.number(),
    used_by: z.string().nullable(),
    staff_id: z.string().nullable(),
    location_id: z.string().nullable(),
    stock_state: z.enum(STOCK_STATES),
    performed_at: z.date(),
    actor_id: z.string().nullable(),
    reversed_at: z.date().nullable(),
    reversed_by: z.string().nullable(),
    reversal_reason: z.string().nullable(),
  })
)

/** What was used at the desk, by whom and when. */
export type SessionRedemptionView = z.infer<typeof rowsSchema>[number]

/**
 * Redemptions, newest first. What the safety engine said of the person stays
 * out of it: that is for those who treat them.
 */
export const readSessionRedemptions = async (
  container: MedusaContainer,
  filters: { id?: string; entitlement_id?: string; customer_id?: string },
  since = new Date(0)
): Promise<SessionRedemptionView[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return rowsSchema.parse(
    await sql("balm_session_redemption")
      .select(...COLUMNS)
      .where(filters)
      .where("performed_at", ">=", since)
      .whereNull("deleted_at")
      .orderBy([
        { column: "performed_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(500)
  )
}
