import type {
  FoundMessages,
  MessageVendor,
  OutgoingMessage,
  SentMessage,
} from "./port"
import { VendorFailure } from "./failure"

/**
 * The vendor that needs no account: the message stays in our own table, where
 * the admin shows it as the receiver would see it.
 */
export class OutboxVendor implements MessageVendor {
  readonly name = "outbox"

  async send(message: OutgoingMessage): Promise<SentMessage> {
    if (message.to === "") {
      throw new VendorFailure("permanent", "no_recipient", "nobody to send to")
    }
    return { external_id: `outbox_${message.id || crypto.randomUUID()}` }
  }

  /** Nothing leaves the house, so doing it again changes nothing. */
  async find(): Promise<FoundMessages> {
    return { known: true, external_ids: [] }
  }
}
