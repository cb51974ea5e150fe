import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readMemberRewards } from "../../../../../reads/membership/reward-offers"
import { systemClock } from "../../../../../shared/clock"
import { findMember } from "../../find-member"

/**
 * The rewards that are offered now, cheapest first, each with what stands
 * between it and this member; 404 names the id.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const member = await findMember(req.scope, req.params["id"] ?? "")
  const rewards = await readMemberRewards(
    req.scope,
    member.customer_id,
    systemClock()
  )
  res.json({ rewards })
}
