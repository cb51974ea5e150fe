/** Languages a customer or a manager may be addressed in. */
export const FEEDBACK_LOCALES = ["en", "zh"] as const
export type FeedbackLocale = (typeof FEEDBACK_LOCALES)[number]

/** What a customer can praise or complain about: a closed list. */
export const FEEDBACK_TOPICS = [
  "result",
  "staff",
  "waiting",
  "booking",
  "price",
  "selling",
  "cleanliness",
  "place",
  "product",
  "comfort",
] as const
export type FeedbackTopic = (typeof FEEDBACK_TOPICS)[number]

export const SENTIMENTS = ["positive", "neutral", "negative"] as const
export type Sentiment = (typeof SENTIMENTS)[number]

/** One to five each; only the service itself must be rated. */
export type Stars = {
  service: number
  staff?: number | undefined
  place?: number | undefined
}

/** Longest answer a customer can write, in UTF-16 units. */
export const FEEDBACK_TEXT_MAX_LENGTH = 4000

/** What an analyst is asked to read. */
export type AnalystInput = {
  stars: Stars
  /** As the customer wrote it; may be empty. */
  text: string
  /** Topics the customer ticked. */
  topics: readonly FeedbackTopic[]
  /** Language of the suggested reply. */
  customerLocale: FeedbackLocale
  /** Language of the summary. */
  managerLocale: FeedbackLocale
  /** Customer and staff names to hide from a remote analyst. */
  knownNames?: readonly string[] | undefined
}

/** Who can read feedback. */
export const ANALYST_NAMES = ["offline", "openai"] as const
export type AnalystName = (typeof ANALYST_NAMES)[number]

/** What an analyst answers. Stored as it is, so its keys are snake_case. */
export type Analysis = {
  analyst: AnalystName
  /** True when the analyst that was asked first could not answer. */
  fallback: boolean
  sentiment: Sentiment
  /** 1 (nothing to do) to 5 (act now). */
  severity: number
  topics: FeedbackTopic[]
  health_or_safety: boolean
  /** For the manager, at most two sentences. */
  summary: string
  /** For the customer; a draft that a person sends or changes. */
  suggested_reply: string
  /** Exact snippets of the customer's text. */
  citations: string[]
}

export const INVITE_STATUSES = ["planned", "not_asked", "withdrawn"] as const
export type InviteStatus = (typeof INVITE_STATUSES)[number]

export const RECOVERY_STATES = [
  "open",
  "acknowledged",
  "contacted",
  "resolved",
  "closed",
] as const
export type RecoveryState = (typeof RECOVERY_STATES)[number]

/** What a customer sends through the link. */
export type FeedbackAnswer = {
  stars: Stars
  text: string
  topics: FeedbackTopic[]
  /** Left out: the language of the invite. */
  locale?: FeedbackLocale | undefined
}

/** Why a customer is not asked, or no longer. */
export type NotAskedReason = "no_contact" | "too_late" | "order_canceled"

/** An invite about to be written. */
export type NewInvite = {
  order_id: string
  customer_id: string | null
  status: InviteStatus
  reason: NotAskedReason | null
  locale: FeedbackLocale
  service_at: Date
  expires_at: Date
}

/** A reading about to be written. */
export type NewAnalysis = Omit<Analysis, "topics"> & {
  feedback_id: string
  revision: number
  topics: string[]
  negative: boolean
  reasons: string[]
}

/** A case about to be opened. */
export type NewRecoveryCase = {
  feedback_id: string
  order_id: string
  customer_id: string | null
  severity: number
  reason: string
  opened_at: Date
}
