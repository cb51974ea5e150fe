import { VendorFailure } from "./failure"

/** One message as a vendor needs it; nothing about customers or reasons. */
export type OutgoingMessage = {
  /** Our id: carried to the vendor where the vendor has a place for it. */
  id: string
  /** 1 for the first; `id` and attempt together never come twice. */
  attempt: number
  template_key: string
  channel: string
  /** Phone number in E.164, Slack channel or e-mail address. */
  to: string
  subject: string | null
  /** The text a person reads; also the fallback where `blocks` are shown. */
  body: string
  /** Slack Block Kit; `null` for every other channel. */
  blocks: Record<string, unknown>[] | null
}

export type SentMessage = { external_id: string }

/**
 * What a vendor knows of a message we may have handed over before a crash or
 * a cut line. `known: true` with no id means "we never got it"; several ids
 * are candidates, oldest first, of which the caller drops those that other
 * rows own.
 */
export type FoundMessages =
  | { known: true; external_ids: string[] }
  | {
      known: false
      reason: string
      /** No use asking again: the vendor will never be able to say. */
      lasting: boolean
    }

/** Answers whether a message whose outcome is unknown reached the vendor. */
export interface MessageVendorLookup {
  /**
   * @param since start of the earliest attempt without a known outcome, UTC
   */
  find(message: OutgoingMessage, since: Date): Promise<FoundMessages>
}

/**
 * A way to deliver messages. One call to `send` is one request: retries are
 * the outbox's, because only the outbox remembers what was tried.
 */
export interface MessageVendor extends MessageVendorLookup {
  readonly name: string
  /** @throws {VendorFailure} with the kind that decides about a retry */
  send(message: OutgoingMessage): Promise<SentMessage>
}

/** The part of Medusa's notification contract that our providers read. */
export type NotificationLike = {
  to: string
  channel: string
  template: string
  content?: { subject?: string; text?: string; html?: string } | null
  provider_data?: Record<string, unknown> | null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Medusa's notification as a vendor message.
 *
 * @throws {VendorFailure} permanent, when there is no text to send
 */
export const fromNotification = (
  notification: NotificationLike
): OutgoingMessage => {
  const body = notification.content?.text ?? ""
  if (body === "") {
    throw new VendorFailure(
      "permanent",
      "no_text",
      "the notification has no content.text"
    )
  }
  const { message_id: id, blocks } = notification.provider_data ?? {}
  return {
    id: typeof id === "string" ? id : "",
    attempt: 1,
    template_key: notification.template,
    channel: notification.channel,
    to: notification.to,
    subject: notification.content?.subject ?? null,
    body,
    blocks: Array.isArray(blocks) ? blocks.filter(isRecord) : null,
  }
}
