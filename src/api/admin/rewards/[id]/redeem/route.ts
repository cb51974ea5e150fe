import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../../reads/membership/redemptions/list"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import { redeemRewardWorkflow } from "../../../../../workflows/membership"
import { actorOf } from "../../../../utils/actor"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { refuseAboutErased } from "../../../../utils/require-customer"
import type { AdminRedeemRewardBody } from "../../validators"

/** Redeems a customer's points for them, once per `Idempotency-Key`. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRedeemRewardBody>,
  res: MedusaResponse
) => {
  await refuseAboutErased(req.scope, req.validatedBody.customer_id)
  const { result } = await redeemRewardWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      reward_id: req.params["id"] ?? "",
      idempotency_key: idempotencyKey(req),
      actor: actorOf(req),
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(result.written ? 201 : 200).json({
    redemption: await readRedemption(
      req.scope,
      { id: result.id },
      languageOf(undefined)
    ),
  })
}
