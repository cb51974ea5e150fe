import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readEntitlements } from "../../../reads/service-package/entitlement-view"
import { servedBy } from "../../authorisation/served-by"
import { orderBy } from "../../utils/list-query"
import type { AdminGetEntitlementsQuery } from "./validators"

/** What customers may still use. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetEntitlementsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, q, ...filters } = req.validatedQuery
  const served = await servedBy(req)
  const { entitlements, count } = await readEntitlements(
    req.scope,
    {
      ...filters,
      ...(served && !filters.customer_id && { customer_id: [...served] }),
      ...(q && { title: { $ilike: `%${q}%` } }),
    },
    { take: limit, skip: offset, order: orderBy(order) }
  )
  res.json({ entitlements, count, offset, limit })
}
