import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import { orderBy } from "../../utils/list-query"
import type { AdminGetMessagesQuery } from "./validators"

/** Medusa's own `q` takes each word for itself; this is the text as typed. */
const containing = (text: string) => {
  const pattern = { $ilike: `%${text.replace(/[\\%_]/g, "\\$&")}%` }
  return {
    $or: [{ recipient: pattern }, { body: pattern }, { template_key: pattern }],
  }
}

/** The outbox: what was said, what will be, and why something was not. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMessagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, q, ...filters } = req.validatedQuery
  const [messages, count] = await req.scope
    .resolve(MESSAGING_MODULE)
    .listAndCountMessages(q ? { ...filters, ...containing(q) } : filters, {
      take: limit,
      skip: offset,
      // The id decides between rows of one moment, so that pages never overlap.
      order: { ...orderBy(order), id: "ASC" },
    })
  res.json({ messages, count, offset, limit })
}
