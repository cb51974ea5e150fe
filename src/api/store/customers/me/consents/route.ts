import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { systemClock } from "../../../../../shared/clock"
import { languageOf } from "../../../../../shared/language"
import type { Language } from "../../../../../shared/language"
import { recordConsentsWorkflow } from "../../../../../workflows/consent"
import { actorOf } from "../../../../utils/actor"
import { consentsOf } from "../../../../utils/consents"
import type { StoreRecordOwnConsentsBody } from "./validators"

/** What staff noted, and who they are, stays with the store. */
const ownConsents = async (
  req: Pick<AuthenticatedMedusaRequest, "auth_context" | "scope">,
  language: Language
) => {
  const id = req.auth_context.actor_id
  const { consents, wordings } = await consentsOf(req.scope, id, language)
  return {
    consents: consents.map(
      ({ note: _, actor_id: __, actor_type: ___, ...own }) => own
    ),
    wordings,
  }
}

/** What the customer agreed to, and the texts to ask them with. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  // On store routes Medusa takes `?locale=` out of the query itself.
  res.json(await ownConsents(req, languageOf(req.locale)))
}

/** Agrees, or takes it back; that ends the use at once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreRecordOwnConsentsBody>,
  res: MedusaResponse
) => {
  const { consents, locale } = req.validatedBody
  const language = languageOf(locale, req.locale)
  await recordConsentsWorkflow(req.scope).run({
    input: {
      customer_id: req.auth_context.actor_id,
      answers: consents,
      language,
      source: "store",
      source_id: null,
      actor: actorOf(req),
      note: null,
      occurred_at: systemClock().toISOString(),
    },
  })
  res.json(await ownConsents(req, language))
}
