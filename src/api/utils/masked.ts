/** The end of what is left visible of a number or address. */
const SHOWN = 4

/**
 * Enough of a phone number or e-mail address to recognise it: `•••• 0123`,
 * `a•••@example.com`.
 */
export const masked = (recipient: string): string => {
  const at = recipient.lastIndexOf("@")
  return at > 0
    ? `${recipient.slice(0, 1)}•••${recipient.slice(at)}`
    : `•••• ${recipient.slice(-SHOWN)}`
}
