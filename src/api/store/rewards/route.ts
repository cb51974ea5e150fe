import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRewardOffers } from "../../../reads/membership/reward-offers"
import { systemClock } from "../../../shared/clock"
import { ownLanguage } from "../../utils/own-language"

/** What the customer can get for points, and what stands in the way. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const rewards = await readRewardOffers(req.scope, req.auth_context.actor_id, {
    now: systemClock(),
    language: await ownLanguage(req),
  })
  res.json({ rewards })
}
