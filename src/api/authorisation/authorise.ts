import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { systemClock } from "../../shared/clock"
import { resolveAccess } from "../../workflows/team/resolve-access"
import { rememberAccess } from "./access-of"
import { findRule } from "./find-rule"
import { refusal } from "./judge"

/**
 * The one gate before every admin route: who asks, in which role, and does
 * the table let them through? It stands after Medusa's own sign-in, which
 * leaves no trace on the few routes that need none.
 */
export const authorise = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const { auth_context: signedIn } = req
  if (!signedIn || req.method === "OPTIONS") {
    next()
    return
  }
  const access = await resolveAccess(
    req.scope,
    { type: signedIn.actor_type, id: signedIn.actor_id },
    systemClock()
  )
  const request = { method: req.method, path: `${req.baseUrl}${req.path}` }
  const found = findRule(request.method, request.path)
  const refused = refusal(access, found, request)
  if (refused !== null) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, refused)
  }
  rememberAccess(req, access)
  next()
}
