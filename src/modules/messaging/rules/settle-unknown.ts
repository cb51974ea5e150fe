import type { FoundMessages } from "../../../shared/vendors/port"

/**
 * - `adopt`: the vendor has it, under one of these ids
 * - `send`: the vendor does not have it, or a second one does no harm
 * - `ask_again`: the vendor cannot be asked just now
 * - `give_up`: it will never be able to say; a person has to decide
 */
export type Settlement =
  | { action: "adopt"; external_ids: string[] }
  | { action: "send" }
  | { action: "ask_again"; reason: string }
  | { action: "give_up"; reason: string }

/**
 * What to do with a message that an earlier attempt may have delivered.
 *
 * @param resendAllowed a second copy is better than none: true of alerts to
 * staff, and of what staff decided to send again
 */
export const settleUnknown = (
  found: FoundMessages,
  resendAllowed: boolean
): Settlement => {
  if (found.known) {
    return found.external_ids.length > 0
      ? { action: "adopt", external_ids: found.external_ids }
      : { action: "send" }
  }
  if (!found.lasting) {
    return { action: "ask_again", reason: found.reason }
  }
  return resendAllowed
    ? { action: "send" }
    : { action: "give_up", reason: found.reason }
}
