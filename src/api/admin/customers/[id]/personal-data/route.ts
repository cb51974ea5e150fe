import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { languageOf } from "../../../../../shared/language"
import { requireCustomer } from "../../../../utils/require-customer"
import { sendPersonalData } from "../../../../utils/send-personal-data"
import type { PersonalDataQueryValues } from "../../../../utils/send-personal-data"

/** Everything the store keeps about a customer, to hand over to them. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PersonalDataQueryValues>,
  res: MedusaResponse
) => {
  const { format, locale } = req.validatedQuery
  await sendPersonalData(req, res, {
    customer_id: await requireCustomer(req),
    format,
    language: languageOf(locale),
  })
}
