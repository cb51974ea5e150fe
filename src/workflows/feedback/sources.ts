/** `source_type` of an invite's messages; the id is the invite's. */
export const INVITE_SOURCE = "feedback_invite"

/** `source_type` of an alert; the id is the recovery case's. */
export const ALERT_SOURCE = "recovery_case"
