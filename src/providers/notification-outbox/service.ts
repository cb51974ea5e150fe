import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { fromNotification } from "../../shared/vendors/port"
import { OutboxVendor } from "../../shared/vendors/outbox"

/**
 * Medusa's notification contract over the outbox that needs no account: the
 * default for every channel without a real vendor.
 */
export default class OutboxNotificationService extends AbstractNotificationProviderService {
  static override identifier = "balm-outbox"

  private readonly vendor = new OutboxVendor()

  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { external_id } = await this.vendor.send(
      fromNotification(notification)
    )
    return { id: external_id }
  }
}
