import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { MEMBERSHIP_MODULE } from "../../../modules/membership"
import type { LedgerCheck } from "../../../modules/membership/faults"
import type { ReconcileCheck } from "./check"

const WORDS: Record<LedgerCheck, string> = {
  sums: "the sums carried by the lines (total_after, lifetime_after, sequence) are not those of the lines up to them.",
  lots: "what is left of a lot (balm_points_lot) is not what came in less what was taken (balm_points_allocation).",
  debits:
    "a line took more from lots than it is worth, or took from another member's lot.",
  debts:
    "the total is not what the lots hold less what is owed, or points are held while points are owed.",
}

const countSchema = z.tuple([z.object({ count: z.coerce.number() })])

/**
 * Each ledger adds up in itself: sums, lots, what was taken from them, debts.
 * One pass inside the database, which hands out the faulty members alone.
 */
export const ledgersCheck: ReconcileCheck = {
  subject: "ledgers",
  async *run(container) {
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const faults = await container.resolve(MEMBERSHIP_MODULE).ledgerFaults()
    const [{ count }] = countSchema.parse(
      await sql("balm_member").whereNull("deleted_at").count({ count: "id" })
    )
    yield {
      looked: count,
      differences: faults.map(({ check, member_id }) => ({
        fault: check,
        subject_id: member_id,
        text: `Member ${member_id}: ${WORDS[check]}`,
      })),
    }
  },
}
