import type { MedusaRequest } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

/**
 * The customer a path names.
 *
 * @throws 404 that names the id
 */
export const requireCustomer = async (
  req: Pick<MedusaRequest, "params" | "scope">
): Promise<string> => {
  const id = req.params["id"] ?? ""
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: ["id"], filters: { id } })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${id}: look them up in the list of customers.`
    )
  }
  return id
}
