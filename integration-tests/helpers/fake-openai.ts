import { createServer } from "node:http"
import type { IncomingMessage, ServerResponse } from "node:http"
import { z } from "@medusajs/framework/zod"

/**
 * OpenAI's chat completions on loopback. It refuses what the published API
 * refuses, most of all a structured output schema that strict mode would not
 * take, and then answers whatever the test scripts.
 */

const message = z.strictObject({
  role: z.enum(["system", "developer", "user", "assistant"]),
  content: z.string().min(1),
  name: z.string().optional(),
})

const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  n: z.number().int().min(1).max(128).optional(),
  seed: z.number().int().optional(),
  store: z.boolean().optional(),
  user: z.string().optional(),
  max_completion_tokens: z.number().int().min(1).optional(),
  response_format: z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().optional(),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
})

export type FakeRequest = z.infer<typeof requestSchema>

const record = z.record(z.string(), z.unknown())

const STRICT_KEYWORDS = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "description",
])

/** First reason why strict mode refuses a schema. */
const strictFault = (schema: unknown, path: string): string | undefined => {
  const parsed = record.safeParse(schema)
  if (!parsed.success) {
    return `${path} is not a schema`
  }
  const node = parsed.data
  const unknown = Object.keys(node).find((key) => !STRICT_KEYWORDS.has(key))
  if (unknown) {
    return `${path}: '${unknown}' is not permitted`
  }
  if (node.type === "array") {
    return strictFault(node.items, `${path}.items`)
  }
  if (node.type !== "object") {
    return undefined
  }
  const properties = record.parse(node.properties ?? {})
  const required = z.array(z.string()).safeParse(node.required)
  if (node.additionalProperties !== false) {
    return `${path}: 'additionalProperties' is required to be false`
  }
  for (const [key, value] of Object.entries(properties)) {
    if (!required.data?.includes(key)) {
      return `${path}: 'required' must include '${key}'`
    }
    const fault = strictFault(value, `${path}.${key}`)
    if (fault) {
      return fault
    }
  }
  return undefined
}

/** What the server does with the next request. */
export type FakeAnswer =
  | { kind: "content"; content: string }
  | { kind: "refusal"; refusal: string }
  | { kind: "cut" }
  | { kind: "status"; status: number }
  | { kind: "raw"; body: string }
  | { kind: "hang" }

export type FakeOpenAi = {
  /** For the `baseURL` of a client. */
  baseUrl: string
  apiKey: string
  /** Requests that passed validation, oldest first. */
  accepted: FakeRequest[]
  /** Why requests were refused, oldest first. */
  refused: string[]
  /** How often the route was called, whatever came of it. */
  calls: number
  /** Called for each valid request. */
  answer: (request: FakeRequest, call: number) => FakeAnswer
  close: () => Promise<void>
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const send = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, {
    "content-type": "application/json",
    // Keeps the client's own back-off out of the test's time.
    "retry-after-ms": "1",
  })
  response.end(body)
}

const sendError = (response: ServerResponse, status: number, text: string) =>
  send(
    response,
    status,
    JSON.stringify({
      error: {
        message: text,
        type: status === 429 ? "rate_limit_exceeded" : "invalid_request_error",
        param: null,
        code: null,
      },
    })
  )

const completion = (
  request: FakeRequest,
  content: string | null,
  extra: { refusal?: string; finish?: string } = {}
): string =>
  JSON.stringify({
    id: "chatcmpl-fake",
    object: "chat.completion",
    created: 1767225600,
    model: request.model,
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content,
          refusal: extra.refusal ?? null,
        },
        logprobs: null,
        finish_reason: extra.finish ?? "stop",
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })

const faultOf = (
  request: IncomingMessage,
  apiKey: string,
  body: string
): { status: number; text: string } | FakeRequest => {
  if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
    return { status: 404, text: `Unknown request ${request.url ?? ""}` }
  }
  if (request.headers.authorization !== `Bearer ${apiKey}`) {
    return { status: 401, text: "Incorrect API key provided" }
  }
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { status: 400, text: "The body is not JSON" }
  }
  const parsed = requestSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return {
      status: 400,
      text: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
    }
  }
  const { schema } = parsed.data.response_format.json_schema
  const fault =
    schema.type === "object"
      ? strictFault(schema, "schema")
      : "schema must be of type 'object'"
  return fault ? { status: 400, text: fault } : parsed.data
}

/** Starts the double on a free port of 127.0.0.1. */
export const startFakeOpenAi = async (
  answer: FakeOpenAi["answer"]
): Promise<FakeOpenAi> => {
  const apiKey = "sk-loopback-only"
  const hanging: ServerResponse[] = []
  const respond = (request: FakeRequest, response: ServerResponse) => {
    const next = fake.answer(request, fake.calls)
    switch (next.kind) {
      case "content":
        return send(response, 200, completion(request, next.content))
      case "refusal":
        return send(
          response,
          200,
          completion(request, null, { refusal: next.refusal })
        )
      case "cut":
        return send(
          response,
          200,
          completion(request, '{"sentiment":"pos', { finish: "length" })
        )
      case "status":
        return sendError(response, next.status, "Scripted failure")
      case "raw":
        return send(response, 200, next.body)
      case "hang":
        hanging.push(response)
        return undefined
    }
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request)
    fake.calls += 1
    const outcome = faultOf(request, apiKey, body)
    if ("status" in outcome) {
      fake.refused.push(outcome.text)
      return sendError(response, outcome.status, outcome.text)
    }
    fake.accepted.push(outcome)
    return respond(outcome, response)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      sendError(response, 500, String(error))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const fake: FakeOpenAi = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey,
    accepted: [],
    refused: [],
    calls: 0,
    answer,
    close: async () => {
      for (const response of hanging) {
        response.destroy()
      }
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return fake
}
