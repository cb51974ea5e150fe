import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readPointsAllowance } from "../../../reads/membership/adjust-allowance"
import { systemClock } from "../../../shared/clock"
import { accessOf } from "../../authorisation/access-of"

/** How many points whoever asks may still give or take by hand today. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    points_allowance: await readPointsAllowance(
      req.scope,
      accessOf(req),
      systemClock()
    ),
  })
}
