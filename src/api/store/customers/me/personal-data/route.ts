import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { languageOf } from "../../../../../shared/language"
import { sendPersonalData } from "../../../../utils/send-personal-data"
import type { PersonalDataQueryValues } from "../../../../utils/send-personal-data"

/** Everything the store keeps about the customer who asks. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PersonalDataQueryValues>,
  res: MedusaResponse
) => {
  await sendPersonalData(req, res, {
    customer_id: req.auth_context.actor_id,
    format: req.validatedQuery.format,
    // On store routes Medusa takes `?locale=` out of the query itself.
    language: languageOf(req.locale),
  })
}
