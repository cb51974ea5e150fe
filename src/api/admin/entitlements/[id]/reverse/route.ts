import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { may } from "../../../../../modules/team/rules/permissions"
import { readSessionRedemptions } from "../../../../../reads/service-package/session-redemptions"
import { readStoreDay } from "../../../../../reads/store/store-zone"
import { systemClock } from "../../../../../shared/clock"
import { reverseRedemptionWorkflow } from "../../../../../workflows/service-package"
import { accessOf } from "../../../../authorisation/access-of"
import { actorOf } from "../../../../utils/actor"
import { findEntitlement } from "../../find-entitlement"
import type { AdminReverseRedemptionBody } from "../../validators"

/**
 * Takes back what was used: whoever may redeem, until the store's day ends;
 * afterwards whoever may correct packages.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReverseRedemptionBody>,
  res: MedusaResponse
) => {
  const entitlement_id = req.params["id"] ?? ""
  const { redemption_id, reason } = req.validatedBody
  const [redemption] = await readSessionRedemptions(req.scope, {
    id: redemption_id,
    entitlement_id,
  })
  if (!redemption) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No redemption ${redemption_id} of this package: look at its history.`
    )
  }
  const now = systemClock()
  const today =
    readStoreDay(req.scope, redemption.performed_at) ===
    readStoreDay(req.scope, now)
  if (!today && !may(accessOf(req).role, "packages.adjust")) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "What was used on another day only a manager can take back."
    )
  }
  await reverseRedemptionWorkflow(req.scope).run({
    input: {
      redemption_id,
      reason,
      actor: actorOf(req),
      occurred_at: now.toISOString(),
    },
  })
  const [reversed] = await readSessionRedemptions(req.scope, {
    id: redemption_id,
  })
  res.json({
    redemption: reversed,
    entitlement: await findEntitlement(req.scope, entitlement_id),
  })
}
