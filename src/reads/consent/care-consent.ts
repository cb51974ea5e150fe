import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Null: never asked, which is no. */
export type CareConsent = "given" | "withdrawn" | null

const rowsSchema = z.array(z.object({ state: z.enum(["given", "withdrawn"]) }))

/** Where a customer stands on the keeping of their health record. */
export const readCareConsent = async (
  container: MedusaContainer,
  customerId: string
): Promise<CareConsent> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!(await sql.schema.hasTable("balm_consent_entry"))) {
    return null
  }
  const rows: unknown = await sql("balm_consent_entry")
    .select("state")
    .where({ customer_id: customerId, purpose: "care", deleted_at: null })
    .orderBy("sequence", "desc")
    .limit(1)
  return rowsSchema.parse(rows)[0]?.state ?? null
}
