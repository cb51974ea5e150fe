import type { FailureKind } from "../../shared/vendors/failure"
import type { MESSAGE_PURPOSES, MESSAGE_STATUSES } from "./models/message"

export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number]
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

/** A message about to be put into the outbox. */
export type PlannedMessage = {
  channel: string
  purpose: MessagePurpose
  template_key: string
  locale: string
  customer_id: string | null
  recipient: string | null
  /** IANA zone of the recipient; null: the store's. */
  zone?: string | null
  subject?: string | null
  body: string
  blocks?: Record<string, unknown>[] | null
  /** Same occasion, same key: for example `feedback_invite:<id>:3h`. */
  dedupe_key: string
  /** Not before this moment. */
  send_at: Date
  source_type: string
  source_id: string
}

/** A row as the claim hands it out. */
export type ClaimedMessage = {
  id: string
  channel: string
  purpose: MessagePurpose
  template_key: string
  locale: string
  customer_id: string | null
  recipient: string | null
  zone: string | null
  subject: string | null
  body: string
  blocks: Record<string, unknown>[] | null
  send_at: Date
  /** The attempt this claim stands for, 1 for the first. */
  attempts: number
  uncounted_attempts: number
  sending_since: Date
  unconfirmed_since: Date | null
  resend_allowed: boolean
  rule: string | null
  dedupe_key: string
  source_type: string
  source_id: string
}

/** Names one attempt, so that a late answer cannot overwrite a newer one. */
export type Attempt = { id: string; attempts: number }

/**
 * - `adopted`: the row has an id of the vendor's now
 * - `taken`: each id belongs to another row; this one never arrived
 * - `lost`: another process has taken the row over
 */
export type Adoption = "adopted" | "taken" | "lost"

export type AttemptFailure = {
  kind: FailureKind
  /** For staff. */
  reason: string
  /** Seconds the vendor asks us to wait. */
  retryAfter: number | null
}
