import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readUsableSessions } from "../../../../../reads/service-package/usable-sessions"
import { systemClock } from "../../../../../shared/clock"

/** What a customer can use today, best first, with the safety verdict. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    usable_sessions: await readUsableSessions(
      req.scope,
      req.params["id"] ?? "",
      systemClock()
    ),
  })
}
