import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemption } from "../../../../reads/membership/redemptions/list"
import { languageOf } from "../../../../shared/language"
import type { AdminGetRedemptionQuery } from "../validators"

/** What points were given for; 404 names the id. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetRedemptionQuery>,
  res: MedusaResponse
) => {
  res.json({
    redemption: await readRedemption(
      req.scope,
      { id: req.params["id"] ?? "" },
      languageOf(req.validatedQuery.locale)
    ),
  })
}
