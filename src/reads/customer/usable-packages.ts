import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { readEntitlements } from "../service-package/entitlement-view"
import type { EntitlementView } from "../service-package/entitlement-view"

const rowsSchema = z.array(z.object({ id: z.string(), usable: z.boolean() }))

/** What a customer may still use, soonest to expire first. */
export type UsablePackages = {
  packages: Omit<EntitlementView, "history">[]
  /** Bought, but used up, expired or paid back. */
  past_packages: number
  sessions_left: number
}

/**
 * The customer's packages with sessions left that may still be used at `now`.
 */
export const readUsablePackages = async (
  container: MedusaContainer,
  customerId: string,
  now: Date
): Promise<UsablePackages> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = rowsSchema.parse(
    await sql("balm_entitlement as e")
      .leftJoin("balm_session_entry as s", (join) => {
        join.on("s.entitlement_id", "e.id").andOnNull("s.deleted_at")
      })
      .select("e.id")
      .select(
        sql.raw(
          `coalesce(sum(s.sessions), 0) > 0
           and (e.expires_at is null or e.expires_at > ?) as usable`,
          [now]
        )
      )
      .where("e.customer_id", customerId)
      .whereNull("e.deleted_at")
      .groupBy("e.id")
  )
  const usable = rows.filter((row) => row.usable).map((row) => row.id)
  const { entitlements } = await readEntitlements(
    container,
    { id: usable },
    { skip: 0, take: usable.length, order: { expires_at: "ASC" } }
  )
  return {
    packages: entitlements.map(({ history: _, ...entitlement }) => entitlement),
    past_packages: rows.length - usable.length,
    sessions_left: entitlements.reduce(
      (total, entitlement) => total + entitlement.sessions_left,
      0
    ),
  }
}
