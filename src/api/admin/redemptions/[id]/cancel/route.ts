import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../../reads/membership/redemptions/list"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import { closeRedemptionsWorkflow } from "../../../../../workflows/membership"
import { actorOf } from "../../../../utils/actor"
import { refuseClosed } from "../../../../utils/refuse-closed"
import type { AdminCancelRedemptionBody } from "../../validators"

/** Cancels a coupon or session that nobody has used; the points come back. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCancelRedemptionBody>,
  res: MedusaResponse
) => {
  const id = req.params["id"] ?? ""
  const language = languageOf(undefined)
  const before = await readRedemption(req.scope, { id }, language)
  await closeRedemptionsWorkflow(req.scope).run({
    input: {
      redemption_ids: [id],
      reason: "canceled",
      note: req.validatedBody.reason,
      now: systemClock().toISOString(),
      actor: actorOf(req),
      customer_id: before.customer_id,
    },
  })
  const redemption = await readRedemption(req.scope, { id }, language)
  refuseClosed(redemption)
  res.json({ redemption })
}
