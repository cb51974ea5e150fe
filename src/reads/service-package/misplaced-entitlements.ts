import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { firstUlidAt } from "../../shared/ids"
import type { SweepPage } from "../sweep/lacking"

const rowsSchema = z.array(
  z.object({ id: z.string(), from: z.string(), to: z.string() })
)

/** An entitlement that is still a guest's, while the order is not. */
export type MisplacedEntitlement = z.infer<typeof rowsSchema>[number]

const misplaced = (container: MedusaContainer) => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (
    sql
      .from({ e: "balm_entitlement" })
      .join({ o: "order" }, "o.id", "e.order_id")
      .join({ c: "customer" }, "c.id", "e.customer_id")
      .whereRaw("o.customer_id <> e.customer_id")
      .where({ "c.has_account": false })
      // What changed hands is its new owner's, whoever has the order.
      .whereNull("e.transferred_from_id")
      .whereNull("e.deleted_at")
      .whereNull("o.deleted_at")
  )
}

/** Those among orders, with the guest and the order's owner. */
export const readMisplacedEntitlements = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<MisplacedEntitlement[]> =>
  rowsSchema.parse(
    await misplaced(container)
      .select("e.id", { from: "e.customer_id", to: "o.customer_id" })
      .whereIn("e.order_id", orderIds)
  )

/** For the sweep: orders with such, that were handed over since a moment. */
export const readOrdersHandedOver = async (
  container: MedusaContainer,
  page: SweepPage
): Promise<string[]> => {
  const rows: { id: string }[] = await misplaced(container)
    .distinct({ id: "o.id" })
    .join({ a: "order_change_action" }, "a.order_id", "o.id")
    .where("a.id", ">", `ordchact_${firstUlidAt(page.since)}`)
    .where({ "a.action": "TRANSFER_CUSTOMER" })
    .where("o.id", ">", page.after ?? "")
    .orderBy("o.id")
    .limit(page.limit)
  return rows.map(({ id }) => id)
}
