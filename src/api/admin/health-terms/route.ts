import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readVocabulary } from "../../../reads/health-profile/vocabulary"
import { addHealthTerm } from "../../../workflows/health-profile"
import { actorOf } from "../../utils/actor"
import type { AdminAddHealthTermBody } from "./validators"

/** The whole vocabulary of conditions, with its groups. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json(await readVocabulary(req.scope))
}

/**
 * Adds a term of the store's own; its code is made up. The same word again
 * answers 422, so a form sent twice adds one.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAddHealthTermBody>,
  res: MedusaResponse
) => {
  const code = await addHealthTerm(req.scope, req.validatedBody, actorOf(req))
  res.status(201).json({
    health_term: {
      code,
      ...req.validatedBody,
      own: true,
      retired: false,
      version: 1,
    },
  })
}
