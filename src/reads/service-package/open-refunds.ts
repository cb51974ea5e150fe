import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { refundNote } from "../../modules/service-package/rules/refund-note"
import { addTime } from "../../shared/clock"
import type { SweepPage } from "../sweep/lacking"

/** No vendor of payments takes so long to answer. */
const PATIENCE_MINUTES = 15

/**
 * Refunds by quote that are neither paid nor given up after a while: who was
 * paying them has died. Ascending.
 */
export const readStuckRefunds = async (
  container: MedusaContainer,
  { after, limit }: SweepPage,
  now: Date
): Promise<string[]> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await sql("balm_entitlement_refund")
    .select("id")
    .where({ state: "withdrawn" })
    .where("updated_at", "<", addTime(now, -PATIENCE_MINUTES, "minute"))
    .whereNull("deleted_at")
    .where("id", ">", after ?? "")
    .orderBy("id")
    .limit(limit)
  return rows.map(({ id }) => id)
}

const rowsSchema = z.array(z.object({ id: z.string(), note: z.string() }))

/** Medusa's refunds that pay ours, by the id of ours. */
export const readPaidRefunds = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ours = new Map(ids.map((id) => [refundNote(id), id]))
  const rows = rowsSchema.parse(
    await sql("refund")
      .select("id", "note")
      .whereIn("note", [...ours.keys()])
      .whereNull("deleted_at")
  )
  return new Map(
    rows.flatMap(({ id, note }) => {
      const own = ours.get(note)
      return own === undefined ? [] : [[own, id] as const]
    })
  )
}
