import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { seesOnlyServed } from "../../modules/team/rules/access"
import { readServedCustomers } from "../../reads/team/served-customers"
import { accessOf } from "./access-of"

/**
 * The customers a list is to keep to, so that its count is true as well.
 *
 * @returns undefined for whoever sees all of them
 */
export const servedBy = async (
  req: AuthenticatedMedusaRequest
): Promise<Set<string> | undefined> => {
  const access = accessOf(req)
  return seesOnlyServed(access)
    ? await readServedCustomers(req.scope, access.actor_id)
    : undefined
}
