import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { twilioOptionsSchema } from "../../shared/vendors/options"
import { fromNotification } from "../../shared/vendors/port"
import { TwilioVendor } from "../../shared/vendors/twilio"

const optionsSchema = twilioOptionsSchema.extend({
  /** Read by Medusa, which routes each channel to one provider. */
  channels: z.array(z.string()).optional(),
})

const readOptions = (options: unknown) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} (${issue.message})`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `notification-twilio: check the option ${faults.join(", ")}.`
    )
  }
  return parsed.data
}

/**
 * Medusa's notification contract over Twilio, so that any Medusa code can send
 * an SMS. Balm's dispatcher talks to the same vendor without this detour.
 */
export default class TwilioNotificationService extends AbstractNotificationProviderService {
  static override identifier = "balm-twilio"

  private readonly vendor: TwilioVendor

  /** @throws {MedusaError} names each option at fault */
  static override validateOptions(options: Record<string, unknown>): void {
    readOptions(options)
  }

  constructor(_container: unknown, options: unknown) {
    super()
    this.vendor = new TwilioVendor(readOptions(options))
  }

  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { external_id } = await this.vendor.send(
      fromNotification(notification)
    )
    return { id: external_id }
  }
}
