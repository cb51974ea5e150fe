import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { readCustomerLocales } from "../../reads/customer/locales"
import { languageOf } from "../../shared/language"
import type { Language } from "../../shared/language"

/** The language a customer asks for, else their own. */
export const ownLanguage = async (
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "locale">
): Promise<Language> => {
  const { actor_id } = req.auth_context
  const locales = await readCustomerLocales(req.scope, [actor_id])
  // On store routes Medusa takes `?locale=` out of the query itself.
  return languageOf(req.locale, locales.get(actor_id))
}
