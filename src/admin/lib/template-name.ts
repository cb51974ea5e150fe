/** Several moments of one message have a key each, and one name to staff. */
const FAMILIES = ["feedback-invite", "points-expiry", "package-expiry"]

/** `feedback-invite-24h` is, to staff, the same as `feedback-invite-3h`. */
export const templateName = (key: string): string =>
  FAMILIES.find((family) => key.startsWith(family)) ?? key
