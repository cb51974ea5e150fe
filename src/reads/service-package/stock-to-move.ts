import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SweepPage } from "../sweep/lacking"

/**
 * Redemptions whose stock nobody has booked yet, ascending. However old they
 * are: few are open at any time, and they have an index of their own.
 */
export const readStockToMove = async (
  container: MedusaContainer,
  direction: "out" | "back",
  { after, limit }: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await sql("balm_session_redemption")
    .select("id")
    .where("stock_state", direction === "out" ? "due" : "return_due")
    .whereNull("deleted_at")
    .where("id", ">", after ?? "")
    .orderBy("id")
    .limit(limit)
  return rows.map(({ id }) => id)
}
