import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { servicePackageSettings } from "../../../../../modules/service-package/settings"
import { readUsableSessions } from "../../../../../reads/service-package/usable-sessions"
import { readUsedToday } from "../../../../../reads/service-package/used-today"
import { resolveSettings } from "../../../../../reads/settings/resolve-settings"
import { readStoreZone } from "../../../../../reads/store/store-zone"
import { systemClock } from "../../../../../shared/clock"

/**
 * What a customer can use today, best first, with the safety verdict; whether
 * it takes a one-time code; and what was used today already.
 */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const customerId = req.params["id"] ?? ""
  const now = systemClock()
  const [usable_sessions, used_today, settings] = await Promise.all([
    readUsableSessions(req.scope, customerId, now),
    readUsedToday(req.scope, customerId, now),
    resolveSettings(req.scope, servicePackageSettings),
  ])
  res.json({
    usable_sessions,
    code_required: settings["service_package.redemption_code"],
    used_today,
    /** The zone of the store, in whose hours people speak. */
    time_zone: readStoreZone(req.scope),
  })
}
