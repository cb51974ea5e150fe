import twilio from "twilio"
import type {
  FoundMessages,
  MessageVendor,
  OutgoingMessage,
  SentMessage,
} from "./port"
import { classifyFault, networkCode, VendorFailure } from "./failure"
import { DEFAULT_TIMEOUT_MS } from "./options"
import type { TwilioOptions } from "./options"

/** Twilio's clock and ours may differ; a candidate this early still counts. */
const CLOCK_MARGIN_MS = 120_000

/** Messages to one recipient since the attempt: far fewer than a page. */
const LOOKUP_LIMIT = 100

/** Trial accounts put a sentence before the text, so the end is compared. */
const TRIAL_PREFIX = /^Sent from your Twilio trial account - /

/** Twilio's own HTTP client, pointed at another host (edge or test double). */
class RedirectedClient extends twilio.RequestClient {
  constructor(
    private readonly base: URL,
    timeout: number
  ) {
    super({ timeout })
  }

  override request<Data>(
    options: Parameters<typeof twilio.RequestClient.prototype.request<Data>>[0]
  ) {
    const target = new URL(options.uri)
    target.protocol = this.base.protocol
    target.host = this.base.host
    return super.request<Data>({ ...options, uri: target.href })
  }
}

/** SMS through Twilio's Programmable Messaging API, version 2010-04-01. */
export class TwilioVendor implements MessageVendor {
  readonly name = "twilio"
  private readonly client: twilio.Twilio
  private readonly sender: { from: string } | { messagingServiceSid: string }

  constructor(options: TwilioOptions) {
    const timeout = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.client = twilio(options.accountSid, options.authToken, {
      autoRetry: false,
      timeout,
      ...(options.baseUrl && {
        httpClient: new RedirectedClient(new URL(options.baseUrl), timeout),
      }),
    })
    this.sender = options.from.startsWith("MG")
      ? { messagingServiceSid: options.from }
      : { from: options.from }
  }

  async send(message: OutgoingMessage): Promise<SentMessage> {
    try {
      const { sid } = await this.client.messages.create({
        to: message.to,
        body: message.body,
        ...this.sender,
      })
      return { external_id: sid }
    } catch (error) {
      throw asFailure(error)
    }
  }

  /**
   * Twilio has no idempotency key, so the message is recognised by recipient,
   * text and time of creation. The list filter on the date of sending is of
   * no use here: a message still in Twilio's queue has none.
   */
  async find(message: OutgoingMessage, since: Date): Promise<FoundMessages> {
    const earliest = since.getTime() - CLOCK_MARGIN_MS
    try {
      const page = await this.client.messages.list({
        to: message.to,
        pageSize: LOOKUP_LIMIT,
        limit: LOOKUP_LIMIT,
      })
      return {
        known: true,
        external_ids: page
          .filter((found) => found.dateCreated.getTime() >= earliest)
          .filter((found) => found.direction !== "inbound")
          .filter((found) => sameText(found.body, message.body))
          .sort((a, b) => a.dateCreated.getTime() - b.dateCreated.getTime())
          .map((found) => found.sid),
      }
    } catch (error) {
      const { kind, reason } = asFailure(error)
      return { known: false, reason, lasting: kind === "permanent" }
    }
  }
}

const sameText = (found: string, ours: string): boolean =>
  found.replace(TRIAL_PREFIX, "").trim() === ours.trim()

const asFailure = (error: unknown): VendorFailure => {
  if (error instanceof twilio.RestException) {
    return new VendorFailure(
      classifyFault({ source: "http", status: error.status }),
      String(error.code ?? error.status),
      `Twilio answered ${error.status}: ${error.message ?? "no reason given"}`
    )
  }
  const code = networkCode(error)
  return new VendorFailure(
    classifyFault({ source: "network", code }),
    code ?? "network",
    `Twilio could not be reached (${code ?? "the line was cut"})`
  )
}
