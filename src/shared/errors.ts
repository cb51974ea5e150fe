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
