import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { may } from "../../../modules/team/rules/permissions"
import { readMembers } from "../../../reads/membership/members"
import { phoneSearch } from "../../../shared/phone"
import { accessOf } from "../../authorisation/access-of"
import { orderBy } from "../../utils/list-query"
import { pointsMoments } from "../../utils/points-moments"
import type { AdminGetMembersQuery } from "./validators"

/** Customers who have ever had points, with what they have now. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMembersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, q, ...filters } = req.validatedQuery
  const { phoneRegion } = req.scope.resolve(CLIENT_CARD_MODULE)
  const { members, count } = await readMembers(
    req.scope,
    {
      ...filters,
      q: q && (phoneSearch(q, phoneRegion) ?? q),
      by_contact: may(accessOf(req).role, "contact.read"),
    },
    { take: limit, skip: offset, order: orderBy(order) },
    await pointsMoments(req.scope)
  )
  res.json({ members, count, offset, limit })
}
