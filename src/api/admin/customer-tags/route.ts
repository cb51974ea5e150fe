import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { CLIENT_CARD_MODULE } from "../../../modules/client-card"
import { normaliseTag } from "../../../modules/client-card/rules/normalise-tag"
import type { AdminGetCustomerTagsQuery } from "./validators"

/** Tags in use with how many customers have each, most used first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetCustomerTagsQuery>,
  res: MedusaResponse
) => {
  const { limit, q } = req.validatedQuery
  const customer_tags = await req.scope
    .resolve(CLIENT_CARD_MODULE)
    .tagCounts({ prefix: q ? (normaliseTag(q) ?? q) : "", limit })
  res.json({ customer_tags, limit })
}
