import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readCustomerContacts } from "../../../../reads/customer/contacts"
import type { CustomerContact } from "../../../../reads/customer/contacts"

/** @throws {MedusaError} not_found for a customer who does not exist */
export const findCustomer = async (
  container: MedusaContainer,
  id: string
): Promise<CustomerContact> => {
  const customer = (await readCustomerContacts(container, [id])).get(id)
  if (!customer) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${id}: look them up in the list of customers.`
    )
  }
  return customer
}
