import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readSessionRedemptions } from "../../../../reads/service-package/session-redemptions"
import { findEntitlement } from "../find-entitlement"

/** One entitlement with its ledger and what was used at the desk. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const entitlement = await findEntitlement(req.scope, id)
  const redemptions = await readSessionRedemptions(req.scope, {
    entitlement_id: id,
  })
  res.json({ entitlement: { ...entitlement, redemptions } })
}
