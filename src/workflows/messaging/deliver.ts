import { MedusaError } from "@medusajs/framework/utils"
import type { SettingValues } from "../../shared/settings"
import { toVendorFailure, VendorFailure } from "../../shared/vendors/failure"
import type {
  MessageVendor,
  OutgoingMessage,
  SentMessage,
} from "../../shared/vendors/port"
import { decideSend } from "../../modules/messaging/rules/decide-send"
import type { SendFacts } from "../../modules/messaging/rules/decide-send"
import { settleUnknown } from "../../modules/messaging/rules/settle-unknown"
import type MessagingModuleService from "../../modules/messaging/service"
import type { messagingSettings } from "../../modules/messaging/settings"
import type { ClaimedMessage } from "../../modules/messaging/types"

/** How one claimed message ended; `retried` waits for its next attempt. */
export type Outcome = "sent" | "held" | "suppressed" | "failed" | "retried"

export type DeliveryTools = {
  service: MessagingModuleService
  vendorFor: (channel: string) => Promise<MessageVendor>
  /** The text with what the outbox does not keep. */
  spoken: (message: ClaimedMessage) => string
  settings: SettingValues<typeof messagingSettings>
  /** For a recipient whose zone nobody knows. */
  storeZone: string
  clock: () => Date
  /** From 0 up to 1. */
  jitter: () => number
}

const outgoing = (
  message: ClaimedMessage,
  { spoken }: DeliveryTools
): OutgoingMessage => ({
  id: message.id,
  attempt: message.attempts,
  channel: message.channel,
  template_key: message.template_key,
  to: message.recipient ?? "",
  subject: message.subject,
  body: spoken(message),
  blocks: message.blocks,
})

const takenOver = ({ id, attempts }: ClaimedMessage) =>
  new MedusaError(
    MedusaError.Types.CONFLICT,
    `Attempt ${attempts} of message ${id} took so long that another process went on with it.`
  )

const failed = async (
  message: ClaimedMessage,
  error: unknown,
  { service, settings, clock, jitter }: DeliveryTools
): Promise<Outcome> => {
  const status = await service.recordFailure(message, toVendorFailure(error), {
    now: clock(),
    jitter: jitter(),
    maxAttempts: settings["messaging.max_attempts"],
  })
  return status === "failed" ? "failed" : "retried"
}

/**
 * Finds out about an earlier attempt whose outcome is unknown.
 *
 * @returns undefined where the message is not with the vendor and may go
 */
const settle = async (
  message: ClaimedMessage,
  since: Date,
  vendor: MessageVendor,
  tools: DeliveryTools
): Promise<Outcome | undefined> => {
  const { service, clock } = tools
  const settlement = settleUnknown(
    await vendor.find(outgoing(message, tools), since),
    message.resend_allowed
  )
  switch (settlement.action) {
    case "adopt": {
      const { external_ids } = settlement
      const adoption = await service.adoptSent(message, {
        external_ids,
        vendor: vendor.name,
        now: clock(),
      })
      if (adoption === "lost") {
        throw takenOver(message)
      }
      return adoption === "adopted" ? "sent" : undefined
    }
    case "send":
      return undefined
    case "ask_again":
      return await failed(
        message,
        new VendorFailure("uncertain", "unknown_outcome", settlement.reason),
        tools
      )
    case "give_up":
      await service.recordUnknown(message, {
        reason: settlement.reason,
        now: clock(),
      })
      return "failed"
  }
}

/**
 * Brings one claimed message to an end: settles what is unknown, decides,
 * sends, records. Each claim makes at most one request that sends.
 */
export const deliver = async (
  message: ClaimedMessage,
  facts: SendFacts,
  tools: DeliveryTools
): Promise<Outcome> => {
  const { service, settings, storeZone, clock } = tools
  const vendor = await tools.vendorFor(message.channel)
  if (message.unconfirmed_since) {
    const since = message.unconfirmed_since
    const outcome = await settle(message, since, vendor, tools)
    if (outcome) {
      return outcome
    }
  }
  const decision = decideSend(message, facts, {
    now: clock(),
    zone: storeZone,
    settings,
  })
  if (decision.action === "hold") {
    await service.recordHeld(message, { ...decision, now: clock() })
    return "held"
  }
  if (decision.action === "suppress") {
    await service.recordSuppressed(message, { ...decision, now: clock() })
    return "suppressed"
  }
  // From here on nothing can be undone: a text that is out stays out.
  let sent: SentMessage
  try {
    sent = await vendor.send(outgoing(message, tools))
  } catch (error) {
    return await failed(message, error, tools)
  }
  const recorded = await service.recordSent(message, {
    external_id: sent.external_id,
    vendor: vendor.name,
    now: clock(),
  })
  if (!recorded) {
    throw takenOver(message)
  }
  return "sent"
}
