/** What a rule answers: a value, or the reason it refuses. */
export type Result<Value, Reason extends string = string> =
  { ok: true; value: Value } | { ok: false; reason: Reason }

export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const

export const refused = <Reason extends string>(reason: Reason) =>
  ({ ok: false, reason }) as const
