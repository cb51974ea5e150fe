import { z } from "@medusajs/framework/zod"
import Medusa, { FetchError } from "@medusajs/js-sdk"

/** The same server and sign-in as the dashboard around us. */
const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    ...(__JWT_TOKEN_STORAGE_KEY__ && {
      jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__,
    }),
  },
})

type Query = Record<string, string | number | string[] | undefined>

/** Reads from the server; an answer of another shape is an error. */
export const get = async <Answer>(
  schema: z.ZodType<Answer>,
  path: string,
  query: Query = {}
): Promise<Answer> => schema.parse(await sdk.client.fetch(path, { query }))

/**
 * Changes something on the server.
 *
 * @param key of the request, where the same one must count once
 */
export const post = async <Answer>(
  schema: z.ZodType<Answer>,
  path: string,
  body: Record<string, unknown> = {},
  key?: string
): Promise<Answer> =>
  schema.parse(
    await sdk.client.fetch(path, {
      method: "POST",
      body,
      ...(key && { headers: { "idempotency-key": key } }),
    })
  )

const told = z.object({ message: z.string() })

/** What the server did, or what it answers instead of doing it. */
export type Answered<Answer, Conflict> =
  { done: true; answer: Answer } | { done: false; conflict: Conflict }

/**
 * Changes something that a colleague may have changed meanwhile. The SDK keeps
 * the message of a refusal and nothing else; who was quicker stands beside it.
 *
 * @param key of the request: the same one counts once
 */
export const postOrConflict = async <Answer, Conflict>(
  schemas: { answer: z.ZodType<Answer>; conflict: z.ZodType<Conflict> },
  path: string,
  body: Record<string, unknown>,
  key: string
): Promise<Answered<Answer, Conflict>> => {
  const base = new URL(__BACKEND_URL__ ?? "/", window.location.origin)
  const token = __AUTH_TYPE__ === "jwt" ? await sdk.client.getToken() : null
  const response = await fetch(`${base.href.replace(/\/$/, "")}${path}`, {
    method: "POST",
    credentials: "include",
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      "idempotency-key": key,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok) {
    return { done: true, answer: schemas.answer.parse(answer) }
  }
  const conflict = schemas.conflict.safeParse(answer)
  if (response.status === 409 && conflict.success) {
    return { done: false, conflict: conflict.data }
  }
  throw new FetchError(
    told.safeParse(answer).data?.message ?? response.statusText,
    response.statusText,
    response.status
  )
}

/** Reads a file from the server. */
export const download = async (
  path: string,
  query: Query = {},
  accept = "text/csv"
): Promise<Blob> => {
  const answer: unknown = await sdk.client.fetch(path, {
    query,
    headers: { accept },
  })
  return await z.instanceof(Response).parse(answer).blob()
}

/** Removes something on the server, which tells what else that changed. */
export const removed = async <Answer>(
  schema: z.ZodType<Answer>,
  path: string
): Promise<Answer> =>
  schema.parse(await sdk.client.fetch(path, { method: "DELETE" }))

/** Removes something on the server. */
export const remove = async (path: string): Promise<void> => {
  await sdk.client.fetch(path, { method: "DELETE" })
}

const failed = z.object({ status: z.number() })

/** Whether the server refused with this status. */
export const refusedWith = (error: unknown, status: number): boolean =>
  failed.safeParse(error).data?.status === status
