import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Access } from "../../modules/team/rules/access"

/** By request, so that nobody need widen Medusa's request type. */
const accesses = new WeakMap<object, Access>()

export const rememberAccess = (
  req: Pick<MedusaRequest, "headers">,
  access: Access
): void => {
  accesses.set(req, access)
}

/** What the one who sent this admin request may do. */
export const accessOf = (req: Pick<MedusaRequest, "headers">): Access => {
  const access = accesses.get(req)
  if (!access) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This route is no admin route: nobody has asked who may use it."
    )
  }
  return access
}
