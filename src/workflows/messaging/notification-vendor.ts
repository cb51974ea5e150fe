import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { toVendorFailure, VendorFailure } from "../../shared/vendors/failure"
import type {
  FoundMessages,
  MessageVendor,
  OutgoingMessage,
  SentMessage,
} from "../../shared/vendors/port"

/** A provider whose delivery has no effect outside this database. */
const HARMLESS_PROVIDERS = ["balm-outbox"]

const RESOURCE_TYPE = "balm_message"

/**
 * Whatever serves the channel in Medusa's notification module: our outbox by
 * default, or any provider a host store has installed.
 *
 * One message per call and one key per attempt: the module sends a list all
 * at once, and a key that failed before would be sent and then reported as
 * missing.
 */
export class NotificationVendor implements MessageVendor {
  readonly name = "notification"

  constructor(private readonly container: MedusaContainer) {}

  async send(message: OutgoingMessage): Promise<SentMessage> {
    const notification = await this.create(message)
    if (!notification) {
      throw new VendorFailure(
        "uncertain",
        "duplicate_key",
        "this attempt was made before"
      )
    }
    return { external_id: notification.external_id ?? notification.id }
  }

  /** The module keeps a row per attempt: written before, settled after. */
  async find(message: OutgoingMessage): Promise<FoundMessages> {
    const rows = await this.container
      .resolve(Modules.NOTIFICATION)
      .listNotifications({
        resource_id: message.id,
        resource_type: RESOURCE_TYPE,
      })
    const sent = rows.filter((row) => row.status === "success")
    if (sent.length > 0) {
      return {
        known: true,
        external_ids: sent.map((row) => row.external_id ?? row.id),
      }
    }
    const open = rows.find(
      (row) =>
        row.status === "pending" &&
        !HARMLESS_PROVIDERS.includes(row.provider_id ?? "")
    )
    return open
      ? {
          known: false,
          reason: `Notification ${open.id} was never settled.`,
          lasting: true,
        }
      : { known: true, external_ids: [] }
  }

  private async create(message: OutgoingMessage) {
    try {
      return await this.container
        .resolve(Modules.NOTIFICATION)
        .createNotifications({
          to: message.to,
          channel: message.channel,
          template: message.template_key,
          content: {
            text: message.body,
            ...(message.subject !== null && { subject: message.subject }),
          },
          provider_data: {
            message_id: message.id,
            ...(message.blocks && { blocks: message.blocks }),
          },
          idempotency_key: `${message.id}:${message.attempt}`,
          resource_id: message.id,
          resource_type: RESOURCE_TYPE,
        })
    } catch (error) {
      throw toVendorFailure(error)
    }
  }
}
