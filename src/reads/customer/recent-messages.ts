import type { MedusaContainer } from "@medusajs/framework/types"
import { MESSAGING_MODULE } from "../../modules/messaging"

const SHOWN = 3

/** Alerts to the team are about the customer, but not to them. */
const TO_CUSTOMERS = ["marketing", "care", "transactional"] as const

export type MessageGlimpse = {
  id: string
  channel: string
  status: string
  template_key: string
  body: string
  /** When it went out, or is to go out. */
  at: Date
}

/** The next messages to a customer, and the last ones that were tried. */
export const readRecentMessages = async (
  container: MedusaContainer,
  customerId: string
): Promise<{ next: MessageGlimpse[]; last: MessageGlimpse[] }> => {
  const messaging = container.resolve(MESSAGING_MODULE)
  const theirs = { customer_id: customerId, purpose: [...TO_CUSTOMERS] }
  const [next, last] = await Promise.all([
    messaging.listMessages(
      { ...theirs, status: ["queued", "held", "sending"] },
      { take: SHOWN, order: { send_at: "ASC" } }
    ),
    messaging.listMessages(
      {
        ...theirs,
        status: ["sent", "delivered", "undelivered", "failed"],
      },
      { take: SHOWN, order: { send_at: "DESC" } }
    ),
  ])
  const glimpse = (message: (typeof next)[number]): MessageGlimpse => ({
    id: message.id,
    channel: message.channel,
    status: message.status,
    template_key: message.template_key,
    body: message.body,
    at: message.sent_at ?? message.send_at,
  })
  return { next: next.map(glimpse), last: last.map(glimpse) }
}
