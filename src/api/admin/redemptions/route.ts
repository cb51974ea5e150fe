import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemptions } from "../../../reads/membership/redemptions/list"
import { languageOf } from "../../../shared/language"
import { orderBy } from "../../utils/list-query"
import type { AdminGetRedemptionsQuery } from "./validators"

/** What points were given for, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetRedemptionsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, locale, ...filters } = req.validatedQuery
  const { redemptions, count } = await readRedemptions(
    req.scope,
    filters,
    { take: limit, skip: offset, order: orderBy(order) },
    languageOf(locale)
  )
  res.json({ redemptions, count, offset, limit })
}
