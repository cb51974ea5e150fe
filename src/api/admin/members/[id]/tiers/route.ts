import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readTierHistory } from "../../../../../reads/membership/tier-history"
import { findMember } from "../../find-member"
import type { AdminGetMemberTiersQuery } from "../../validators"

/** Which tiers a member has had, why, and who gave them; newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMemberTiersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedQuery
  const member = await findMember(req.scope, req.params["id"] ?? "")
  const { changes, count } = await readTierHistory(req.scope, member.id, {
    take: limit,
    skip: offset,
    order: order.startsWith("-") ? "DESC" : "ASC",
  })
  res.json({ tier_changes: changes, count, offset, limit })
}
