import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MESSAGING_MODULE } from "../../../modules/messaging"
import { may } from "../../../modules/team/rules/permissions"
import { shownToStaff } from "../../../workflows/messaging"
import { accessOf } from "../../authorisation/access-of"
import { orderBy } from "../../utils/list-query"
import type { AdminGetMessagesQuery } from "./validators"

/**
 * Medusa's own `q` takes each word for itself; this is the text as typed.
 *
 * @param contact whether recipients, and texts that may name them, are looked
 * through: a hit alone would tell a number that is masked
 */
const containing = (text: string, contact: boolean) => {
  const pattern = { $ilike: `%${text.replace(/[\\%_]/g, "\\$&")}%` }
  return {
    $or: [
      { template_key: pattern },
      ...(contact ? [{ recipient: pattern }, { body: pattern }] : []),
    ],
  }
}

/** The outbox: what was said, what will be, and why something was not. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMessagesQuery>,
  res: MedusaResponse
) => {
  const { limit, offset, order, q, ...filters } = req.validatedQuery
  const contact = may(accessOf(req).role, "contact.read")
  const [messages, count] = await req.scope
    .resolve(MESSAGING_MODULE)
    .listAndCountMessages(
      q ? { ...filters, ...containing(q, contact) } : filters,
      {
        take: limit,
        skip: offset,
        // The id decides between rows of one moment, so that pages never overlap.
        order: { ...orderBy(order), id: "ASC" },
      }
    )
  res.json({
    messages: await shownToStaff(req.scope, messages),
    count,
    offset,
    limit,
  })
}
