import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readEntitlements } from "../../../../reads/service-package/entitlement-view"

/** One entitlement with its ledger. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const {
    entitlements: [entitlement],
  } = await readEntitlements(req.scope, { id }, { take: 1, skip: 0 })
  if (!entitlement) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No entitlement ${id}: look it up in the list of entitlements.`
    )
  }
  res.json({ entitlement })
}
