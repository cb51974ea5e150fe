import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readTierStanding } from "../../../../reads/membership/tier-progress"
import { systemClock } from "../../../../shared/clock"
import { findMember } from "../find-member"

/**
 * One member with their points, and how far it is to the next tier; 404 names
 * the id.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const member = await findMember(req.scope, req.params["id"] ?? "")
  const standing = await readTierStanding(
    req.scope,
    member.customer_id,
    systemClock()
  )
  res.json({ member, tier_standing: standing })
}
