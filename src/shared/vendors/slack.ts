import {
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from "@slack/web-api"
import type { FetchFunction } from "@slack/web-api"
import { z } from "@medusajs/framework/zod"
import type {
  FoundMessages,
  MessageVendor,
  OutgoingMessage,
  SentMessage,
} from "./port"
import { classifyFault, networkCode, VendorFailure } from "./failure"
import { DEFAULT_TIMEOUT_MS } from "./options"
import type { SlackOptions } from "./options"

const CLOCK_MARGIN_MS = 120_000

/** Marks a message as ours, so that a lookup after a crash is exact. */
const METADATA_TYPE = "balm_message"

const postedSchema = z.object({ channel: z.string(), ts: z.string() })

const historySchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({
          event_type: z.string(),
          event_payload: z.object({ message_id: z.string().optional() }),
        })
        .optional(),
    })
  ),
})

/** Messages to a Slack channel through the Web API. */
export class SlackVendor implements MessageVendor {
  readonly name = "slack"
  private readonly client: WebClient

  constructor(private readonly options: SlackOptions) {
    this.client = new WebClient(options.token, {
      ...(options.apiUrl && { slackApiUrl: withSlash(options.apiUrl) }),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      logLevel: LogLevel.ERROR,
      fetch: fetchOrFail,
    })
  }

  async send(message: OutgoingMessage): Promise<SentMessage> {
    try {
      const answer = await this.client.apiCall("chat.postMessage", {
        channel: this.channelOf(message),
        text: message.body,
        ...(message.blocks && { blocks: message.blocks }),
        metadata: {
          event_type: METADATA_TYPE,
          event_payload: { message_id: message.id },
        },
      })
      const posted = postedSchema.parse(answer)
      return { external_id: `${posted.channel}:${posted.ts}` }
    } catch (error) {
      throw asFailure(error)
    }
  }

  /**
   * Needs the scope `channels:history` and a channel id rather than a name;
   * without them the answer is "not known" and the outbox decides.
   */
  async find(message: OutgoingMessage, since: Date): Promise<FoundMessages> {
    const channel = this.channelOf(message)
    const oldest = (since.getTime() - CLOCK_MARGIN_MS) / 1000
    try {
      const answer = await this.client.apiCall("conversations.history", {
        channel,
        oldest: oldest.toFixed(6),
        include_all_metadata: true,
        limit: 200,
      })
      return {
        known: true,
        external_ids: historySchema
          .parse(answer)
          .messages.filter(
            ({ metadata }) =>
              metadata?.event_type === METADATA_TYPE &&
              metadata.event_payload.message_id === message.id
          )
          .map(({ ts }) => `${channel}:${ts}`),
      }
    } catch (error) {
      const { kind, reason } = asFailure(error)
      return { known: false, reason, lasting: kind === "permanent" }
    }
  }

  private channelOf(message: OutgoingMessage): string {
    return message.to || this.options.channel || ""
  }
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`)

const asFailure = (error: unknown): VendorFailure => {
  if (error instanceof WebAPIRateLimitedError) {
    return new VendorFailure(
      "transient",
      "rate_limited",
      `Slack asks to wait ${error.retryAfter} s`,
      error.retryAfter
    )
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error
    return new VendorFailure(
      classifyFault({ source: "slack", error: code }),
      code,
      `Slack answered ${code}`
    )
  }
  if (error instanceof WebAPIHTTPError) {
    return new VendorFailure(
      classifyFault({ source: "http", status: error.statusCode }),
      String(error.statusCode),
      `Slack answered ${error.statusCode}`
    )
  }
  return error instanceof WebAPIRequestError &&
    error.original instanceof VendorFailure
    ? error.original
    : unreachable(error)
}

const unreachable = (error: unknown): VendorFailure => {
  const code = networkCode(error)
  return new VendorFailure(
    classifyFault({ source: "network", code }),
    code ?? "network",
    `Slack could not be reached (${code ?? "the line was cut"})`
  )
}

/** Reads the cause of a network error before the SDK can flatten it. */
const fetchOrFail: FetchFunction = async (url, init) => {
  try {
    return await fetch(url, init)
  } catch (error) {
    throw unreachable(error)
  }
}
