import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readMembers } from "../../../../../reads/membership/members"
import { pointsMoments } from "../../../../utils/points-moments"

const NOTHING = { balance: 0, pending: 0, expiring_soon: 0, lifetime: 0 }

/** The customer's own tier and points; zeros for who never earned any. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const {
    members: [member],
  } = await readMembers(
    req.scope,
    { customer_id: req.auth_context.actor_id },
    { take: 1, skip: 0, order: {} },
    await pointsMoments(req.scope)
  )
  res.json({
    membership: { tier: null, points: member?.points ?? NOTHING },
  })
}
