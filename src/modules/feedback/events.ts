/** Events of feedback; the payload is `{ id }` of the row named. */
export const FeedbackEvents = {
  /** A customer answered, or changed the answer. */
  RECEIVED: "balm_feedback.received",
} as const

export const RecoveryEvents = {
  OPENED: "balm_recovery_case.opened",
  ACKNOWLEDGED: "balm_recovery_case.acknowledged",
} as const
