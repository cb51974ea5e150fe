/** Events of the outbox; the payload is `{ id }` of a message. */
export const MessageEvents = {
  /** Planned and due: the dispatcher may take it at once. */
  QUEUED: "balm_message.queued",
} as const
