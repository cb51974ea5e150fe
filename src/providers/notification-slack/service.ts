import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { slackOptionsSchema } from "../../shared/vendors/options"
import { fromNotification } from "../../shared/vendors/port"
import { SlackVendor } from "../../shared/vendors/slack"

const optionsSchema = slackOptionsSchema.extend({
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
      `notification-slack: check the option ${faults.join(", ")}.`
    )
  }
  return parsed.data
}

/**
 * Medusa's notification contract over Slack, so that any Medusa code can post.
 * Balm's dispatcher talks to the same vendor without this detour.
 */
export default class SlackNotificationService extends AbstractNotificationProviderService {
  static override identifier = "balm-slack"

  private readonly vendor: SlackVendor

  /** @throws {MedusaError} names each option at fault */
  static override validateOptions(options: Record<string, unknown>): void {
    readOptions(options)
  }

  constructor(_container: unknown, options: unknown) {
    super()
    this.vendor = new SlackVendor(readOptions(options))
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
