import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { firstUlidAt } from "../../shared/ids"
import type { SweepPage } from "../sweep/lacking"

/** What is done to an order without changing what it comes to. */
const HARMLESS = [
  "FULFILL_ITEM",
  "SHIP_ITEM",
  "DELIVER_ITEM",
  "CANCEL_ITEM_FULFILLMENT",
  "RETURN_ITEM",
  "CREDIT_LINE_ADD",
  "TRANSFER_CUSTOMER",
  "UPDATE_ORDER_PROPERTIES",
]

/** Tables that say how far the changes of an order were followed. */
type Follower = "balm_earning_basis" | "balm_entitlement_source"

/**
 * Orders that were changed after `follower` last looked at them; one it knows
 * nothing of is left out. A change counts from when it was begun; one that is
 * not confirmed has no version yet.
 */
export const readChangedOrders = async (
  container: MedusaContainer,
  follower: Follower,
  page: SweepPage
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await sql
    .distinct({ id: "a.order_id" })
    .from({ a: "order_change_action" })
    .join({ o: "order" }, "o.id", "a.order_id")
    .where("a.id", ">", `ordchact_${firstUlidAt(page.since)}`)
    .where("a.order_id", ">", page.after ?? "")
    .whereNull("a.deleted_at")
    .whereNull("o.deleted_at")
    .whereNotIn("a.action", HARMLESS)
    .whereRaw(
      `a.version > (select max(coalesce(b.order_version, 1)) from ?? b
         where b.order_id = a.order_id and b.deleted_at is null)`,
      [follower]
    )
    .whereRaw("a.version <= o.version")
    .orderBy("a.order_id")
    .limit(page.limit)
  return rows.map((row) => row.id)
}
