import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { alterEntitlement } from "../../alter"
import type { AdminChangeEntitlementBody } from "../../validators"

/** Lets a paused entitlement go on, by as much later as it stood still. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeEntitlementBody>,
  res: MedusaResponse
) => {
  await alterEntitlement(req, res, { kind: "unfreeze" })
}
