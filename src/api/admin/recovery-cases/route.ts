import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readRecoveryCases } from "../../../reads/feedback/feedback-view"
import { orderBy } from "../../utils/list-query"
import type { AdminGetRecoveryCasesQuery } from "./validators"

/** Customers to win back, with what they said. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetRecoveryCasesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const { recovery_cases, count } = await readRecoveryCases(
    req.scope,
    filters,
    { take: limit, skip: offset, order: { ...orderBy(order), id: "ASC" } }
  )
  res.json({ recovery_cases, count, offset, limit })
}
