import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { alterEntitlement } from "../../alter"
import type { AdminExtendEntitlementBody } from "../../validators"

/** Moves the end of an entitlement to a later day, also when it has passed. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminExtendEntitlementBody>,
  res: MedusaResponse
) => {
  await alterEntitlement(req, res, {
    kind: "extend",
    until: req.validatedBody.until,
  })
}
