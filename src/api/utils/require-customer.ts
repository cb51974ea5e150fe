import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readIsErased } from "../../reads/customer/erased"

const erased = (id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Customer ${id} was erased, so nothing new is kept about them. If they are back, make a new customer.`
  )

/**
 * The customer a path names.
 *
 * @param of whether a change may be about somebody who was erased
 * @throws 404 that names the id; 400 for a change of somebody who was erased
 */
export const requireCustomer = async (
  req: Pick<MedusaRequest, "method" | "params" | "scope">,
  of: { erasedToo: boolean } = { erasedToo: false }
): Promise<string> => {
  const id = req.params["id"] ?? ""
  const isErased = await readIsErased(req.scope, id)
  if (isErased === undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No customer ${id}: look them up in the list of customers.`
    )
  }
  if (isErased && req.method !== "GET" && !of.erasedToo) {
    throw erased(id)
  }
  return id
}

/**
 * For what staff write about a customer whom the path does not name.
 *
 * @throws 400 where they were erased
 */
export const refuseAboutErased = async (
  container: MedusaContainer,
  customerId: string
): Promise<void> => {
  if (await readIsErased(container, customerId)) {
    throw erased(customerId)
  }
}

/**
 * For what customers write about themselves: a sign-in lasts for a while
 * after its customer was erased.
 */
export const refuseErased = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  await refuseAboutErased(req.scope, req.auth_context.actor_id)
  next()
}
