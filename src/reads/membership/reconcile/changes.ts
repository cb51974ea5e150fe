import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readChangedOrders } from "../../order/changed-orders"
import type { ReconcileCheck } from "./check"

const PAGE = 1_000

/** What an order earns was planned from the order as it is now. */
export const changesCheck: ReconcileCheck = {
  subject: "orders changed since",
  async *run(container, { since, settledBefore }) {
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    for (let after: string | null = ""; after !== null;) {
      const ids: string[] = await readChangedOrders(
        container,
        "balm_earning_basis",
        {
          since,
          after,
          limit: PAGE,
        }
      )
      const due: { id: string; display_id: number }[] = await sql("order")
        .select("id", "display_id")
        .whereIn("id", ids)
        .where("updated_at", "<", settledBefore)
        .orderBy("id")
      yield {
        looked: due.length,
        differences: due.map(({ id, display_id }) => ({
          fault: "not_replanned",
          subject_id: id,
          text: `Order #${display_id} (${id}): it was changed (a return, an edit, an exchange or a claim), and what it earns (balm_earning_basis) is still what it was before.`,
        })),
      }
      after = ids.length < PAGE ? null : (ids.at(-1) ?? null)
    }
  },
}
