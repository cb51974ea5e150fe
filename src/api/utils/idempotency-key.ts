import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Printable ASCII, as an HTTP header carries it without loss. */
const keySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/)

/**
 * The `Idempotency-Key` header of a request that changes value: the same key
 * has its effect once, however often it is sent.
 *
 * @throws 400 where it is missing or no key
 */
export const idempotencyKey = (req: Pick<MedusaRequest, "headers">): string => {
  const key = keySchema.safeParse(req.headers["idempotency-key"])
  if (!key.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Send an Idempotency-Key header of 1 to 255 letters, digits or signs: repeat it when you repeat the request, choose a new one for a new change."
    )
  }
  return key.data
}

/**
 * The same where a request may do without: each one without a key stands for
 * itself.
 *
 * @throws 400 for what is no key
 */
export const optionalIdempotencyKey = (
  req: Pick<MedusaRequest, "headers">
): string | null =>
  req.headers["idempotency-key"] === undefined ? null : idempotencyKey(req)
