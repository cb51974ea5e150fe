import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { refundEntitlementWorkflow } from "../../../../../workflows/service-package"
import { actorOf } from "../../../../utils/actor"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { findEntitlement } from "../../find-entitlement"
import type { AdminRefundEntitlementBody } from "../../validators"

/**
 * Pays the unused sessions back as quoted and withdraws them, in one go and
 * once per `Idempotency-Key`.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRefundEntitlementBody>,
  res: MedusaResponse
) => {
  const entitlement_id = req.params["id"] ?? ""
  const { method, amount, reason } = req.validatedBody
  const { result } = await refundEntitlementWorkflow(req.scope).run({
    input: {
      entitlement_id,
      method,
      amount: String(amount),
      reason,
      idempotency_key: idempotencyKey(req),
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(result.written ? 201 : 200).json({
    refund: { id: result.id },
    entitlement: await findEntitlement(req.scope, entitlement_id),
  })
}
