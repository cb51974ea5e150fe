import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const rowSchema = z.object({ id: z.string(), display_id: z.coerce.number() })

/** The numbers people call orders by, by order id. */
export const readOrderNumbers = async (
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, number>> => {
  if (orderIds.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: orderIds },
  })
  return new Map(
    z
      .array(rowSchema)
      .parse(data)
      .map((row) => [row.id, row.display_id])
  )
}
