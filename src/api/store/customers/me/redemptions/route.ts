import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRedemptions } from "../../../../../reads/membership/redemptions/list"
import { orderBy } from "../../../../utils/list-query"
import { ownLanguage } from "../../../../utils/own-language"
import type { StoreGetOwnRedemptionsQuery } from "./validators"

/** The customer's own coupons and gifts, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetOwnRedemptionsQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, state } = req.validatedQuery
  const { redemptions, count } = await readRedemptions(
    req.scope,
    { customer_id: req.auth_context.actor_id, state },
    { take: limit, skip: offset, order: orderBy(order) },
    await ownLanguage(req)
  )
  res.json({ redemptions, count, offset, limit })
}
