import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"

const FIELDS = ["id", "first_name", "last_name", "email", "phone", "metadata"]

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)

const rowSchema = z.object({
  id: z.string(),
  first_name: text,
  last_name: text,
  email: text,
  phone: text,
  metadata: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? {}),
})

/** How a customer is called and reached. */
export type CustomerContact = z.infer<typeof rowSchema>

/** Customers by id, in one query; a missing one is simply absent. */
export const readCustomerContacts = async (
  container: MedusaContainer,
  customerIds: (string | null)[]
): Promise<Map<string, CustomerContact>> => {
  const ids = [...new Set(customerIds.filter((id) => id !== null))]
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: FIELDS,
    filters: { id: ids },
  })
  return new Map(
    z
      .array(rowSchema)
      .parse(data)
      .map((row) => [row.id, row])
  )
}
