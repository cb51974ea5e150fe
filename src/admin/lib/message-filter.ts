/** The statuses behind each word that staff choose from. */
export const MESSAGE_FILTERS = {
  all: undefined,
  queued: ["queued", "held", "sending"],
  sent: ["sent", "delivered"],
  failed: ["failed", "undelivered"],
  suppressed: ["suppressed"],
} as const

export type MessageFilter = keyof typeof MESSAGE_FILTERS

const isFilter = (name: string): name is MessageFilter =>
  Object.hasOwn(MESSAGE_FILTERS, name)

export const statusesOf = (name: string): string[] | undefined => {
  const statuses = isFilter(name) ? MESSAGE_FILTERS[name] : undefined
  return statuses && [...statuses]
}
