import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../../reads/membership/redemptions/list"
import { systemClock } from "../../../../../shared/clock"
import { redeemRewardWorkflow } from "../../../../../workflows/membership"
import { idempotencyKey } from "../../../../utils/idempotency-key"
import { ownLanguage } from "../../../../utils/own-language"
import type { StoreRedeemRewardBody } from "../../validators"

/**
 * Redeems the customer's points for a reward, once per `Idempotency-Key`:
 * answers the coupon's code, or the sessions that were granted.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreRedeemRewardBody>,
  res: MedusaResponse
) => {
  const { result } = await redeemRewardWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      reward_id: req.params["id"] ?? "",
      customer_id: req.auth_context.actor_id,
      idempotency_key: idempotencyKey(req),
      actor: null,
      occurred_at: systemClock().toISOString(),
    },
  })
  res.status(result.written ? 201 : 200).json({
    redemption: await readRedemption(
      req.scope,
      { id: result.id },
      await ownLanguage(req)
    ),
  })
}
