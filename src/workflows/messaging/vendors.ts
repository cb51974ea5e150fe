import type { MedusaContainer } from "@medusajs/framework/types"
import { MESSAGING_MODULE } from "../../modules/messaging"
import { readServedChannels } from "../../reads/messaging/served-channels"
import { OutboxVendor } from "../../shared/vendors/outbox"
import type { MessageVendor } from "../../shared/vendors/port"
import { NotificationVendor } from "./notification-vendor"

/**
 * Who delivers on a channel: the vendor that Balm's options name, else
 * whatever serves it in Medusa's notification module, else nobody but our own
 * outbox, where staff can read the message.
 */
export const vendorsOf = (
  container: MedusaContainer
): ((channel: string) => Promise<MessageVendor>) => {
  const { vendors } = container.resolve(MESSAGING_MODULE)
  const notification = new NotificationVendor(container)
  const outbox = new OutboxVendor()
  let served: Promise<Set<string>> | undefined
  return async (channel) => {
    const direct = vendors.get(channel)
    if (direct) {
      return direct
    }
    served ??= readServedChannels(container)
    return (await served).has(channel) ? notification : outbox
  }
}
