import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readVocabulary } from "../../../../reads/health-profile/vocabulary"
import { changeHealthTerm } from "../../../../workflows/health-profile"
import { actorOf } from "../../../utils/actor"
import { sendConflict } from "../../../utils/conflict"
import type { AdminChangeHealthTermBody } from "../validators"

/** Rewords a term of the store's own, retires it, or offers it again. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeHealthTermBody>,
  res: MedusaResponse
) => {
  const code = req.params["code"] ?? ""
  const outcome = await changeHealthTerm(
    req.scope,
    code,
    req.validatedBody,
    actorOf(req)
  )
  const { health_terms } = await readVocabulary(req.scope)
  const health_term = health_terms.find((term) => term.code === code)
  if (outcome === "stale") {
    sendConflict(
      res,
      `The term ${code} was changed meanwhile: look at it, then save again with its version.`,
      { health_term }
    )
    return
  }
  res.json({ health_term })
}
