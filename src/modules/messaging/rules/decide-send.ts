import type { SettingValues } from "../../../shared/settings"
import type { messagingSettings } from "../settings"
import type { MessagePurpose } from "../types"
import { quietUntil } from "./quiet-hours"

/** What the rule has to know besides the message. */
export type SendFacts = {
  /** Is what the message says still true? False suppresses it. */
  reasonHolds: boolean
  /** Does the receiver agree to get offers on this channel? */
  marketingConsent: boolean
}

export type SendDecision =
  | { action: "send" }
  | { action: "hold"; until: Date; rule: "quiet_hours" }
  | { action: "suppress"; rule: "reason_gone" | "no_recipient" | "no_consent" }

export type DecidableMessage = {
  purpose: MessagePurpose
  recipient: string | null
  zone: string | null
}

/**
 * Whether a message may go now, judged when it is about to go and not when it
 * was planned: in between a reason may vanish, a consent be withdrawn, and a
 * night may fall.
 *
 * Whoever must not be bothered at all is asked first, when it may go last.
 *
 * @param zone the store's, for a recipient whose zone nobody knows
 */
export const decideSend = (
  message: DecidableMessage,
  facts: SendFacts,
  {
    now,
    zone,
    settings,
  }: {
    now: Date
    zone: string
    settings: SettingValues<typeof messagingSettings>
  }
): SendDecision => {
  if (!facts.reasonHolds) {
    return { action: "suppress", rule: "reason_gone" }
  }
  if (!message.recipient) {
    return { action: "suppress", rule: "no_recipient" }
  }
  if (message.purpose !== "marketing") {
    return { action: "send" }
  }
  if (!facts.marketingConsent) {
    return { action: "suppress", rule: "no_consent" }
  }
  const until = quietUntil(now, message.zone ?? zone, {
    start: settings["messaging.quiet_hours_start"],
    end: settings["messaging.quiet_hours_end"],
  })
  return until
    ? { action: "hold", until, rule: "quiet_hours" }
    : { action: "send" }
}
