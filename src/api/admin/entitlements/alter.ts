import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../shared/clock"
import { newId } from "../../../shared/ids"
import { changeTermsWorkflow } from "../../../workflows/service-package"
import type { ChangeTermsInput } from "../../../workflows/service-package"
import { actorOf } from "../../utils/actor"
import { optionalIdempotencyKey } from "../../utils/idempotency-key"
import { findEntitlement } from "./find-entitlement"

/**
 * Alters an entitlement and answers with what it is then. A request that
 * moves sessions asks for an `Idempotency-Key` itself; what only sets a date
 * can be sent twice without harm.
 */
export const alterEntitlement = async (
  req: AuthenticatedMedusaRequest<{ reason: string }>,
  res: MedusaResponse,
  alteration: ChangeTermsInput["alteration"]
): Promise<void> => {
  const id = req.params["id"] ?? ""
  const { result } = await changeTermsWorkflow(req.scope).run({
    input: {
      entitlement_id: id,
      alteration,
      reason: req.validatedBody.reason,
      idempotency_key: optionalIdempotencyKey(req) ?? newId("balter"),
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json({
    entitlement: await findEntitlement(req.scope, id),
    ...(result.given_id && {
      given: await findEntitlement(req.scope, result.given_id),
    }),
  })
}
