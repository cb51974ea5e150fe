import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/**
 * Makes sure that a customer exists.
 *
 * @throws {MedusaError} not_found that names the id
 */
export const requireCustomer = async (
  container: MedusaContainer,
  customerId: string
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: customerId },
  })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${customerId}: look them up in the list of customers.`
    )
  }
}
