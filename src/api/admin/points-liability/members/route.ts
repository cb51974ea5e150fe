import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readLiabilityMembers } from "../../../../reads/membership/liability/members"
import type { LiabilitySort } from "../../../../reads/membership/liability/members"
import { systemClock } from "../../../../shared/clock"
import type { AdminGetLiabilityMembersQuery } from "../validators"

const sortOf = (order: string): LiabilitySort => {
  const field = order.replace(/^-/, "")
  return field === "earned_at" || field === "expires_at" ? field : "points"
}

/** Who has the points of one bucket; all pages add up to it. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetLiabilityMembersQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, bucket } = req.validatedQuery
  const { members, count, points } = await readLiabilityMembers(
    req.scope,
    { bucket, now: systemClock() },
    {
      take: limit,
      skip: offset,
      sort: sortOf(order),
      direction: order.startsWith("-") ? "DESC" : "ASC",
    }
  )
  res.json({ members, points, count, offset, limit })
}
