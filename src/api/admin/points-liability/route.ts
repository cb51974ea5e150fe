import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { membershipSettings } from "../../../modules/membership/settings"
import { readPointsLiability } from "../../../reads/membership/liability/summary"
import { resolveSettings } from "../../../reads/settings/resolve-settings"
import { readStoreCurrency } from "../../../reads/store/store-currency"
import { systemClock } from "../../../shared/clock"
import type { AdminGetPointsLiabilityQuery } from "./validators"

/** What the store owes its members in points, and what that is worth. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetPointsLiabilityQuery>,
  res: MedusaResponse
) => {
  const settings = await resolveSettings(req.scope, membershipSettings)
  const currencies = Object.keys(settings["membership.point_value"])
  const own = await readStoreCurrency(req.scope)
  const currency_code =
    req.validatedQuery.currency ??
    currencies.find((code) => code === own) ??
    currencies[0] ??
    own ??
    "usd"
  res.json({
    points_liability: await readPointsLiability(req.scope, settings, {
      now: systemClock(),
      currency_code,
    }),
    /** In which a point has a value. */
    currencies,
  })
}
