import type { Actor } from "../../shared/actor"
import type { Language } from "../../shared/language"
import type {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONSENT_SOURCES,
  CONSENT_STATES,
} from "./models/consent-entry"

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]
export type ConsentStateName = (typeof CONSENT_STATES)[number]
export type ConsentSource = (typeof CONSENT_SOURCES)[number]

/** What a consent is about: care as a whole, marketing by channel. */
export type ConsentMatter =
  | { purpose: "care"; channel: null }
  | { purpose: "marketing"; channel: ConsentChannel }

/** An answer about to be written. */
export type ConsentAnswer = ConsentMatter & {
  state: ConsentStateName
  wording_version: string
  language: Language
}

/** Answers of one customer that come together. */
export type ConsentRecord = {
  customer_id: string
  answers: ConsentAnswer[]
  source: ConsentSource
  /**
   * Names the occasion (an imported row, an inbound message, an idempotency
   * key); without it an answer that changes nothing is the repeat.
   */
  source_id: string | null
  actor: Pick<Actor, "type" | "id">
  note: string | null
  occurred_at: Date
}

/** A row as it is stored. */
export type ConsentEntryRow = {
  id: string
  customer_id: string
  sequence: number
  purpose: ConsentPurpose
  channel: ConsentChannel | null
  state: ConsentStateName
  wording_version: string
  language: string
  source: ConsentSource
  source_id: string
  actor_type: string
  actor_id: string
  note: string | null
  occurred_at: Date
}
