import type { MedusaContainer } from "@medusajs/framework/types"
import { MESSAGING_MODULE } from "../../modules/messaging"
import { readOutboxChannels } from "../../reads/messaging/served-channels"
import { fillInCode } from "../service-package/reasons"
import { ONE_TIME_CODE_SOURCE } from "../service-package/sources"

type Fill = (
  container: MedusaContainer,
  sourceId: string,
  text: string
) => string

/**
 * What the outbox does not keep, by `source_type`: it is put into the text on
 * its way to the vendor, the same each time.
 */
const FILLS: Readonly<Record<string, Fill>> = {
  [ONE_TIME_CODE_SOURCE]: fillInCode,
}

/** The text as its receiver reads it. */
export const spokenText = (
  container: MedusaContainer,
  message: { source_type: string; source_id: string; body: string }
): string =>
  FILLS[message.source_type]?.(container, message.source_id, message.body) ??
  message.body

/**
 * What staff may read of messages: also what the outbox does not keep, but
 * only where nobody else gets it, as in a demo without a vendor.
 */
export const shownToStaff = async <
  Message extends {
    channel: string
    source_type: string
    source_id: string
    body: string
  },
>(
  container: MedusaContainer,
  messages: Message[]
): Promise<Message[]> => {
  const { vendors } = container.resolve(MESSAGING_MODULE)
  const outbox = await readOutboxChannels(container)
  return messages.map((message) =>
    outbox.has(message.channel) && !vendors.has(message.channel)
      ? { ...message, body: spokenText(container, message) }
      : message
  )
}
