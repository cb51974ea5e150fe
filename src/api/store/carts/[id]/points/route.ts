import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readCartPoints } from "../../../../../reads/membership/cart-points"
import { systemClock } from "../../../../../shared/clock"

/** How many points this cart would earn; 404 for another customer's. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { total, pending_days, lines } = await readCartPoints(
    req.scope,
    req.params["id"] ?? "",
    {
      customerId: req.auth_context?.actor_id || null,
      now: systemClock(),
    }
  )
  res.json({ points: { total, pending_days, lines } })
}
