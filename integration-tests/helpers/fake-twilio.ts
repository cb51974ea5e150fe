import { FakeServer } from "./fake-server"
import type { Answer, Call } from "./fake-server"

export type TwilioMessage = {
  sid: string
  to: string
  from: string | null
  body: string
  status: string
  direction: "outbound-api"
  date_created: string
}

const E164 = /^\+[1-9]\d{6,14}$/
const MAX_BODY = 1600

const refuse = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: "", status },
})

/** Twilio's Messages resource, as far as its published API checks a request. */
export class FakeTwilio extends FakeServer {
  readonly accountSid = `AC${"0123456789abcdef".repeat(2)}`
  readonly authToken = "twilio-test-token"
  /** What Twilio has taken on, oldest first. */
  readonly messages: TwilioMessage[] = []
  /** The clock behind `date_created`; a test may move it. */
  now = (): Date => new Date()

  private readonly authorization = `Basic ${Buffer.from(
    `${this.accountSid}:${this.authToken}`
  ).toString("base64")}`

  protected sends(call: Call): boolean {
    return call.method === "POST"
  }

  protected refusal(status: number): unknown {
    return refuse(status, status === 429 ? 20429 : 20500, "told to fail").body
  }

  protected answer(call: Call): Answer {
    const { pathname, searchParams } = new URL(call.path, this.url)
    if (call.headers.authorization !== this.authorization) {
      return refuse(401, 20003, "Authenticate")
    }
    if (pathname !== `/2010-04-01/Accounts/${this.accountSid}/Messages.json`) {
      return refuse(404, 20404, `The requested resource ${pathname} not found`)
    }
    if (call.method === "GET") {
      return this.list(searchParams)
    }
    if (call.method !== "POST") {
      return refuse(405, 20004, "Method not allowed")
    }
    const type = call.headers["content-type"] ?? ""
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      return refuse(415, 20415, "Unsupported media type")
    }
    return this.create(new URLSearchParams(call.body))
  }

  private create(form: URLSearchParams): Answer {
    const to = form.get("To")
    const from = form.get("From")
    const body = form.get("Body")
    const service = form.get("MessagingServiceSid")
    if (!to) {
      return refuse(400, 21604, "A 'To' phone number is required.")
    }
    if (!E164.test(to)) {
      return refuse(400, 21211, `The 'To' number ${to} is not a valid number.`)
    }
    if (!from && !service) {
      return refuse(400, 21603, "A 'From' phone number is required.")
    }
    if (service && !/^MG[0-9a-fA-F]{32}$/.test(service)) {
      return refuse(400, 21701, "The Messaging Service does not exist.")
    }
    if (from && /^\+/.test(from) && !E164.test(from)) {
      return refuse(400, 21212, `The 'From' number ${from} is not valid.`)
    }
    if (!body) {
      return refuse(400, 21602, "Message body is required.")
    }
    if (body.length > MAX_BODY) {
      return refuse(400, 21617, "The message body exceeds 1600 characters.")
    }
    const message: TwilioMessage = {
      sid: `SM${this.messages.length.toString(16).padStart(32, "0")}`,
      to,
      from,
      body,
      status: "queued",
      direction: "outbound-api",
      date_created: this.now().toUTCString(),
    }
    this.messages.push(message)
    return { status: 201, body: this.show(message) }
  }

  private list(query: URLSearchParams): Answer {
    const to = query.get("To")
    const size = Math.min(Number(query.get("PageSize") ?? 50), 1000)
    const found = this.messages
      .filter((message) => to === null || message.to === to)
      .reverse()
      .slice(0, size)
    return {
      status: 200,
      body: {
        messages: found.map((message) => this.show(message)),
        page: 0,
        page_size: size,
        next_page_uri: null,
        previous_page_uri: null,
      },
    }
  }

  private show(message: TwilioMessage) {
    return {
      ...message,
      account_sid: this.accountSid,
      api_version: "2010-04-01",
      date_sent: null,
      date_updated: message.date_created,
      error_code: null,
      error_message: null,
      messaging_service_sid: null,
      num_media: "0",
      num_segments: "1",
      price: null,
      price_unit: null,
      subresource_uris: {},
      uri: `/2010-04-01/Accounts/${this.accountSid}/Messages/${message.sid}.json`,
    }
  }
}
