import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { settleCountedStockWorkflow } from "../../../../../workflows/service-package"
import { actorOf } from "../../../../utils/actor"
import { findEntitlement } from "../../find-entitlement"
import type { AdminSettleStockBody } from "../../validators"

/**
 * Says that somebody has counted the shelf of a visit whose booking was cut
 * short, and put the inventory right: nothing more is booked for it.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSettleStockBody>,
  res: MedusaResponse
) => {
  const entitlement_id = req.params["id"] ?? ""
  await settleCountedStockWorkflow(req.scope).run({
    input: {
      entitlement_id,
      redemption_id: req.validatedBody.redemption_id,
      actor: actorOf(req),
      now: systemClock().toISOString(),
    },
  })
  res.json({ entitlement: await findEntitlement(req.scope, entitlement_id) })
}
