import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const rowsSchema = z.array(z.object({ customer_id: z.string().nullable() }))

/** Whose order it is; null for a guest's, undefined for none. */
export const readOrderCustomer = async (
  container: MedusaContainer,
  orderId: string
): Promise<string | null | undefined> => {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = rowsSchema.parse(
    await sql("order").select("customer_id").where({ id: orderId })
  )
  return rows[0]?.customer_id
}
