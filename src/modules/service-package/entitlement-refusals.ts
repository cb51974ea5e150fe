import { MedusaError } from "@medusajs/framework/utils"

/** Why something cannot be done to an entitlement, and what to do instead. */
export const notAllowed = (sentence: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)

export const keyTaken = (key: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `The idempotency key ${key} was used for something else: send a new key.`
  )

/** Whether its time is over at `now`. */
export const isExpired = (
  { expires_at }: { expires_at: Date | null },
  now: Date
): boolean => expires_at !== null && expires_at <= now
