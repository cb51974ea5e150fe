import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const rowsSchema = z.array(
  z.object({
    metadata: z.record(z.string(), z.unknown()).nullable(),
  })
)

/**
 * Was this customer erased?
 *
 * @returns undefined for somebody there is not
 */
export const readIsErased = async (
  container: MedusaContainer,
  customerId: string
): Promise<boolean | undefined> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["metadata"],
      filters: { id: customerId },
    })
  const [row] = rowsSchema.parse(data)
  return row && typeof row.metadata?.["balm_erased_at"] === "string"
}
