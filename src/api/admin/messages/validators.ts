import { z } from "@medusajs/framework/zod"
import {
  MESSAGE_PURPOSES,
  MESSAGE_STATUSES,
} from "../../../modules/messaging/models/message"
import { idText, listQuery, searchText } from "../../utils/list-query"

/** One value, or several: `?status=failed&status=held`. */
const oneOrMore = <const Values extends readonly [string, ...string[]]>(
  values: Values
) => {
  const one = z.enum(values)
  return z.union([one, z.array(one).min(1).max(values.length)])
}

export const AdminGetMessages = listQuery(
  ["created_at", "send_at", "next_attempt_at", "sent_at"],
  {
    channel: z.string().min(1).max(32).optional(),
    purpose: oneOrMore(MESSAGE_PURPOSES).optional(),
    status: oneOrMore(MESSAGE_STATUSES).optional(),
    customer_id: idText.optional(),
    source_type: z.string().min(1).max(64).optional(),
    source_id: idText.optional(),
    /** Looked for in the recipient, the text and the template's name. */
    q: searchText.optional(),
  }
)
export type AdminGetMessagesQuery = z.infer<typeof AdminGetMessages>
