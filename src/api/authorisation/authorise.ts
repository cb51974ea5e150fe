import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { TEAM_MODULE } from "../../modules/team"
import { seesOnlyServed } from "../../modules/team/rules/access"
import type { Access } from "../../modules/team/rules/access"
import { askedTooMuch } from "../../modules/team/rules/asked-too-much"
import { hiddenFrom } from "../../modules/team/rules/hidden"
import { maskedKey } from "../../modules/team/rules/masking/has-mask"
import { systemClock } from "../../shared/clock"
import { resolveAccess } from "../../workflows/team/resolve-access"
import { rememberAccess } from "./access-of"
import { findRule } from "./find-rule"
import { isOwnProfile, refusal } from "./judge"
import { guardCustomers, limitAnswer } from "./limit-customers"
import { maskAnswer } from "./mask-answer"
import { recordExport } from "./record-export"
import type { RouteRule } from "./route-rules"

const forbid = (sentence: string | null): void => {
  if (sentence !== null) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, sentence)
  }
}

/** What a role may not see is neither asked for, nor shown, nor written. */
const limit = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
  { access, rule, path }: { access: Access; rule: RouteRule; path: string }
): Promise<void> => {
  const hidden = hiddenFrom(access.role)
  if (isOwnProfile(access, path)) {
    hidden.staff = false
  }
  if (hidden.contact || hidden.spend || hidden.staff) {
    const question = {
      query: req.query,
      searchOpen: rule.search === "open",
      prices: rule.prices === true,
      ofStaff: rule.whose === "staff",
    }
    forbid(askedTooMuch(question, access.role, hidden))
    const masked = maskedKey(req.body)
    if (masked !== undefined) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${masked} is masked for your role: leave it out, or the real one would be lost.`
      )
    }
    maskAnswer(res, rule, hidden)
  }
  if (seesOnlyServed(access)) {
    await guardCustomers(req, access.actor_id, path)
    limitAnswer(req, res, next, access.actor_id)
  }
}

/**
 * The one gate before every admin route: who asks, in which role, does the
 * table let them through, and what of the answer may they see? It stands
 * after Medusa's own sign-in, which leaves no trace on the few routes that
 * need none.
 */
export const authorise = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
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
  const { method } = req
  const path = `${req.baseUrl}${req.path}`
  const { routeRules } = req.scope.resolve(TEAM_MODULE)
  const found = findRule(method, path, routeRules)
  forbid(refusal(access, found, { method, path }))
  rememberAccess(req, access)
  if (found && (access.enforced || !found.rule.core)) {
    await limit(req, res, next, { access, rule: found.rule, path })
  }
  if (!found || found.rule.core) {
    await recordExport(req, path)
  }
  next()
}
