import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../../../../reads/membership/redemptions/list"
import { systemClock } from "../../../../../../../shared/clock"
import { closeRedemptionsWorkflow } from "../../../../../../../workflows/membership"
import { ownLanguage } from "../../../../../../utils/own-language"
import { refuseClosed } from "../../../../../../utils/refuse-closed"

/** Gives an unused coupon or session back; the points return. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const own = {
    id: req.params["id"] ?? "",
    customer_id: req.auth_context.actor_id,
  }
  const language = await ownLanguage(req)
  await readRedemption(req.scope, own, language)
  await closeRedemptionsWorkflow(req.scope).run({
    input: {
      redemption_ids: [own.id],
      reason: "canceled",
      note: null,
      now: systemClock().toISOString(),
      actor: null,
      customer_id: own.customer_id,
    },
  })
  const redemption = await readRedemption(req.scope, own, language)
  refuseClosed(redemption)
  res.json({ redemption })
}
