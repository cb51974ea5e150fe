import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { HeedRefusal } from "../../../../../modules/safety/rules/heed-verdict"
import type { CodeRefusal } from "../../../../../modules/service-package/rules/one-time-code"
import type { SessionRefusal } from "../../../../../modules/service-package/rules/may-redeem-session"
import { may } from "../../../../../modules/team/rules/permissions"
import { readSessionRedemptions } from "../../../../../reads/service-package/session-redemptions"
import { systemClock } from "../../../../../shared/clock"
import { redeemSessionWorkflow } from "../../../../../workflows/service-package"
import { accessOf } from "../../../../authorisation/access-of"
import { actorOf } from "../../../../utils/actor"
import { sendConflict } from "../../../../utils/conflict"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { findEntitlement } from "../../find-entitlement"
import type { AdminRedeemEntitlementBody } from "../../validators"

const SENTENCES: Record<SessionRefusal | HeedRefusal | CodeRefusal, string> = {
  used_up: "No session of this kind is left.",
  too_few: "Fewer sessions are left than that.",
  expired: "This package has expired: a manager can give it a later end.",
  frozen: "This package is paused: let it go on first.",
  owner_only: "Only its owner may use this package.",
  code_missing:
    "This store asks for a one-time code: send the customer one and type it in.",
  code_wrong: "That is not the code the customer was sent.",
  code_expired: "The code is too old: send another one.",
  code_locked: "The code was tried too often: send another one.",
  blocked:
    "The safety check forbids this treatment for this customer today: ask a therapist to look at the health record.",
  needs_reason:
    "The safety check asks for the customer's consent: write down what was agreed, then redeem again.",
  needs_confirmation:
    "The safety check has a warning: read it, then confirm and redeem again.",
}

/**
 * Uses sessions at the desk, once per `Idempotency-Key`. Of two desks that
 * want the last one, the slower gets 409 with who was quicker and when; what the
 * safety engine asks for is a 409, too: `reason` says what.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRedeemEntitlementBody>,
  res: MedusaResponse
) => {
  const entitlement_id = req.params["id"] ?? ""
  if (
    req.validatedBody.code_waiver !== null &&
    !may(accessOf(req).role, "packages.adjust")
  ) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "Only a manager can redeem without the customer's code."
    )
  }
  const { result } = await redeemSessionWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      entitlement_id,
      idempotency_key: idempotencyKey(req),
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  if (result.outcome === "refused") {
    sendConflict(res, SENTENCES[result.reason], {
      reason: result.reason,
      last_use: result.last,
    })
    return
  }
  const [redemption] = await readSessionRedemptions(req.scope, {
    id: result.id,
  })
  res.status(result.written ? 201 : 200).json({
    redemption,
    entitlement: await findEntitlement(req.scope, result.entitlement_id),
  })
}
