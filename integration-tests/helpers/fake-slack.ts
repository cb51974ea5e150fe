import { z } from "@medusajs/framework/zod"
import { FakeServer } from "./fake-server"
import type { Answer, Call } from "./fake-server"

const MAX_TEXT = 40_000
const MAX_BLOCKS = 50

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
})

export type SlackMessage = {
  channel: string
  ts: string
  text: string
  blocks: { type: string }[]
  metadata: z.infer<typeof metadataSchema> | undefined
}

/** Slack takes a form with JSON inside, or JSON. */
const argumentsOf = (call: Call): Record<string, unknown> => {
  const type = call.headers["content-type"] ?? ""
  if (type.startsWith("application/json")) {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(call.body))
  }
  const form = Object.fromEntries(new URLSearchParams(call.body))
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ])
  )
}

const refuse = (error: string): Answer => ({
  status: 200,
  body: { ok: false, error },
})

/** Slack's chat.postMessage and conversations.history. */
export class FakeSlack extends FakeServer {
  readonly token = "xoxb-test-token"
  readonly channels = new Set(["C0ALERTS001"])
  /** What channels show, oldest first. */
  readonly messages: SlackMessage[] = []
  /** Scopes of the token; take one away to see a lookup refused. */
  readonly scopes = new Set(["chat:write", "channels:history"])
  now = (): Date => new Date()

  get apiUrl(): string {
    return `${this.url}/api/`
  }

  protected sends(call: Call): boolean {
    return call.path === "/api/chat.postMessage"
  }

  protected refusal(): unknown {
    return { ok: false, error: "told_to_fail" }
  }

  protected answer(call: Call): Answer {
    if (call.method !== "POST") {
      return refuse("invalid_post_type")
    }
    const authorization = call.headers.authorization
    if (!authorization) {
      return refuse("not_authed")
    }
    if (authorization !== `Bearer ${this.token}`) {
      return refuse("invalid_auth")
    }
    const given = argumentsOf(call)
    const channel = given.channel
    if (typeof channel !== "string" || !this.channels.has(channel)) {
      return refuse("channel_not_found")
    }
    switch (call.path) {
      case "/api/chat.postMessage":
        return this.post(channel, given)
      case "/api/conversations.history":
        return this.history(channel, given)
      default:
        return refuse("unknown_method")
    }
  }

  private post(channel: string, given: Record<string, unknown>): Answer {
    if (!this.scopes.has("chat:write")) {
      return refuse("missing_scope")
    }
    const text = z.string().default("").safeParse(given.text)
    const blocks = z
      .array(z.looseObject({ type: z.string().min(1) }))
      .max(MAX_BLOCKS)
      .default([])
      .safeParse(given.blocks)
    const metadata = metadataSchema.optional().safeParse(given.metadata)
    if (!blocks.success) {
      return refuse("invalid_blocks")
    }
    if (!metadata.success) {
      return refuse("invalid_metadata_format")
    }
    if (!text.success || (!text.data && blocks.data.length === 0)) {
      return refuse("no_text")
    }
    if (text.data.length > MAX_TEXT) {
      return refuse("msg_too_long")
    }
    const serial = String(this.messages.length).padStart(6, "0")
    const message: SlackMessage = {
      channel,
      ts: `${Math.floor(this.now().getTime() / 1000)}.${serial}`,
      text: text.data,
      blocks: blocks.data,
      metadata: metadata.data,
    }
    this.messages.push(message)
    return {
      status: 200,
      body: {
        ok: true,
        channel,
        ts: message.ts,
        message: { type: "message", text: message.text, ts: message.ts },
      },
    }
  }

  private history(channel: string, given: Record<string, unknown>): Answer {
    if (!this.scopes.has("channels:history")) {
      return refuse("missing_scope")
    }
    const oldest = Number(given.oldest ?? 0)
    const withMetadata = String(given.include_all_metadata) === "true"
    return {
      status: 200,
      body: {
        ok: true,
        has_more: false,
        messages: this.messages
          .filter((message) => message.channel === channel)
          .filter((message) => Number(message.ts) >= oldest)
          .map(({ ts, text, metadata }) => ({
            type: "message",
            ts,
            text,
            ...(withMetadata && metadata && { metadata }),
          }))
          .reverse(),
      },
    }
  }
}
