import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readFeedback } from "../../../reads/feedback/feedback-view"
import { orderBy } from "../../utils/list-query"
import type { AdminGetFeedbackQuery } from "./validators"

/** Medusa's own `q` takes each word for itself; this is the text as typed. */
const containing = (text: string) => ({
  text: { $ilike: `%${text.replace(/[\\%_]/g, "\\$&")}%` },
})

/** What customers said, how it was read, and the case it opened. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetFeedbackQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, q, ...filters } = req.validatedQuery
  const { feedback, count } = await readFeedback(
    req.scope,
    q ? { ...filters, ...containing(q) } : filters,
    { take: limit, skip: offset, order: { ...orderBy(order), id: "ASC" } }
  )
  res.json({ feedback, count, offset, limit })
}
