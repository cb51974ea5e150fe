/** `feedback-invite-24h` is, to staff, the same as `feedback-invite-3h`. */
export const templateName = (key: string): string =>
  key.startsWith("feedback-invite") ? "feedback-invite" : key
