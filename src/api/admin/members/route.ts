import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readMembers } from "../../../reads/membership/members"
import { orderBy } from "../../utils/list-query"
import { pointsMoments } from "../../utils/points-moments"
import type { AdminGetMembersQuery } from "./validators"

/** Customers who have ever had points, with what they have now. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMembersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const { members, count } = await readMembers(
    req.scope,
    filters,
    { take: limit, skip: offset, order: orderBy(order) },
    await pointsMoments(req.scope)
  )
  res.json({ members, count, offset, limit })
}
