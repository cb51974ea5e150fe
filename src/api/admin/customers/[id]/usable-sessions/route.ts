import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { servicePackageSettings } from "../../../../../modules/service-package/settings"
import { readUsableSessions } from "../../../../../reads/service-package/usable-sessions"
import { resolveSettings } from "../../../../../reads/settings/resolve-settings"
import { systemClock } from "../../../../../shared/clock"

/**
 * What a customer can use today, best first, with the safety verdict; and
 * whether it takes a one-time code.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const [usable_sessions, settings] = await Promise.all([
    readUsableSessions(req.scope, req.params["id"] ?? "", systemClock()),
    resolveSettings(req.scope, servicePackageSettings),
  ])
  res.json({
    usable_sessions,
    code_required: settings["service_package.redemption_code"],
  })
}
