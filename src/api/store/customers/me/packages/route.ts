import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readEntitlements } from "../../../../../reads/service-package/entitlement-view"
import { orderBy } from "../../../../utils/list-query"
import type { StoreGetOwnPackagesQuery } from "./validators"

/** The customer's own packages: sessions left, expiry, history. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetOwnPackagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const { entitlements, count } = await readEntitlements(
    req.scope,
    { customer_id: req.auth_context.actor_id },
    { take: limit, skip: offset, order: orderBy(order) }
  )
  const packages = entitlements.map(({ history, ...entitlement }) => ({
    ...entitlement,
    history: history.map(({ reason: _, actor_id: __, ...entry }) => entry),
  }))
  res.json({ packages, count, offset, limit })
}
