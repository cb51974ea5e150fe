import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readVocabulary } from "../../../../reads/health-profile/vocabulary"
import { changeHealthTerm } from "../../../../workflows/health-profile"
import { actorOf } from "../../../utils/actor"
import type { AdminChangeHealthTermBody } from "../validators"

/** Rewords a term of the store's own, retires it, or offers it again. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminChangeHealthTermBody>,
  res: MedusaResponse
) => {
  const code = req.params["code"] ?? ""
  await changeHealthTerm(req.scope, code, req.validatedBody, actorOf(req))
  const { health_terms } = await readVocabulary(req.scope)
  res.json({ health_term: health_terms.find((term) => term.code === code) })
}
