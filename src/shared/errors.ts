import { MedusaError } from "@medusajs/framework/utils"
import type { Result } from "./outcome"

/** Turns a rule's refusal into the 400 that a person can act on. */
export const unwrap = <Value, Reason extends string>(
  result: Result<Value, Reason>,
  sentence: (reason: Reason) => string
): Value => {
  if (!result.ok) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      sentence(result.reason)
    )
  }
  return result.value
}

/**
 * What went wrong, for a log or an operator. A workflow hands on the error of
 * a step as a plain object: it has a message and is no `Error`.
 */
export const reasonOf = (error: unknown): string => {
  const message =
    typeof error === "object" && error !== null && "message" in error
      ? error.message
      : error
  return typeof message === "string" ? message : String(message)
}
