import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { alterEntitlement } from "../../alter"
import type { AdminAdjustEntitlementBody } from "../../validators"

/** Corrects the sessions of an item by hand, once per `Idempotency-Key`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAdjustEntitlementBody>,
  res: MedusaResponse
) => {
  idempotencyKey(req)
  const { item_id, sessions } = req.validatedBody
  await alterEntitlement(req, res, { kind: "adjust", item_id, sessions })
}
