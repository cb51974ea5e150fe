import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { phoneSearch } from "../../../shared/phone"

/**
 * Medusa's list of customers looks for the text as it was typed. Numbers are
 * kept in one form, so one that is typed in another way is brought to it.
 */
export const searchByPhone = (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const { q } = req.filterableFields
  if (typeof q === "string") {
    const { phoneRegion } = req.scope.resolve(CLIENT_CARD_MODULE)
    req.filterableFields["q"] = phoneSearch(q, phoneRegion) ?? q
  }
  next()
}
