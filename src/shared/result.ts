import { MedusaError } from "@medusajs/framework/utils"

/** What a rule answers: a value, or the reason it refuses. */
export type Result<Value, Reason extends string = string> =
  { ok: true; value: Value } | { ok: false; reason: Reason }

export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const

export const refused = <Reason extends string>(reason: Reason) =>
  ({ ok: false, reason }) as const

/** Turns a refusal into the 400 that a person can act on. */
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
