import { z } from "@medusajs/framework/zod"

/** Long enough for a slow vendor, far below the two minutes of a stale row. */
export const DEFAULT_TIMEOUT_MS = 15_000
const timeoutMs = z.number().int().min(100).max(60_000).optional()

export const twilioOptionsSchema = z.object({
  /** Starts with `AC`. */
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/),
  authToken: z.string().min(1),
  /** A number in E.164, an alphanumeric sender, or a `MG...` service. */
  from: z.string().min(1),
  /**
   * Another host for the API: a regional edge or a test double.
   * @default "https://api.twilio.com"
   */
  baseUrl: z.url().optional(),
  /**
   * Milliseconds before a request counts as uncertain.
   * @default 15000
   */
  timeoutMs,
})

export type TwilioOptions = z.infer<typeof twilioOptionsSchema>

export const slackOptionsSchema = z.object({
  /** Bot token with `chat:write`; `channels:history` lets us find a message. */
  token: z.string().min(1),
  /** Used where a message names no channel. */
  channel: z.string().min(1).optional(),
  /** @default "https://slack.com/api/" */
  apiUrl: z.url().optional(),
  /**
   * Milliseconds before a request counts as uncertain.
   * @default 15000
   */
  timeoutMs,
})

export type SlackOptions = z.infer<typeof slackOptionsSchema>
