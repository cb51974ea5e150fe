import { z } from "@medusajs/framework/zod"
import { get, post } from "../client"
import type { ListQuery } from "../page"
import { listFields, moment } from "./common"

const message = z.object({
  id: z.string(),
  channel: z.string(),
  template_key: z.string(),
  customer_id: z.string().nullable(),
  recipient: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string(),
  blocks: z.array(z.unknown()).nullable(),
  status: z.string(),
  send_at: moment,
  next_attempt_at: moment,
  attempts: z.number(),
  last_error: z.string().nullable(),
  rule: z.string().nullable(),
  sent_at: moment.nullable(),
})
export type Message = z.infer<typeof message>

const list = z.object({ messages: z.array(message), ...listFields })
const one = z.object({ message })

export const listMessages = (
  query: ListQuery & { status?: string[]; channel?: string | undefined }
) => get(list, "/admin/messages", { order: "-send_at", ...query })

export const retrieveMessage = (id: string) => get(one, `/admin/messages/${id}`)

export const retryMessage = (id: string) =>
  post(one, `/admin/messages/${id}/retry`)
