import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { alterEntitlement } from "../../alter"
import type { AdminChangeEntitlementBody } from "../../validators"

/** Pauses an entitlement: nobody uses it, and its time stands still. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeEntitlementBody>,
  res: MedusaResponse
) => {
  await alterEntitlement(req, res, { kind: "freeze" })
}
