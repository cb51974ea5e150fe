import type { Bilingual, SettingValues } from "../../shared/settings"
import type { safetySettings } from "./settings"

export type SafetySettings = SettingValues<typeof safetySettings>

/** From harmless to forbidden. */
export const VERDICTS = ["allow", "warn", "needs_consent", "block"] as const
export type Verdict = (typeof VERDICTS)[number]

export const EFFECTS = ["warn", "needs_consent", "block"] as const
export type Effect = (typeof EFFECTS)[number]

export const PATCH_TEST_OUTCOMES = [
  "pending",
  "no_reaction",
  "mild_reaction",
  "reaction",
] as const
export type PatchTestOutcome = (typeof PATCH_TEST_OUTCOMES)[number]

/** A fact about a person that speaks against something. */
export type Contraindication = {
  /** Code of a condition or state, for example `asthma` or `pregnant`. */
  fact: string
  effect: Effect
  /** Who says so, for example a leaflet; null: the store. */
  source: string | null
}

/** What a product's safety card says. */
export type SafetyCardContent = {
  contraindications: Contraindication[]
  /** As on the label (INCI names). */
  ingredients: string[]
  /** Years; null: any age. */
  minimum_age: number | null
  /** Null: needs none. What the maker does not say, the settings say. */
  patch_test: {
    lead_hours: number | null
    valid_months: number | null
    /** The maker's instruction, for example a leaflet. */
    source: string | null
  } | null
}

/** What a treatment or product asks of a person. */
export type SafetyDemand = SafetyCardContent & {
  product_id: string
  title: string
  /** Days between two sessions; null: none. */
  minimum_interval_days: number | null
}

export type PatchTestFact = {
  product_id: string
  outcome: PatchTestOutcome
  tested_at: Date
  /** Not before this moment, and not from that one on. */
  valid_from: Date
  valid_until: Date
}

/** What the engine must know of a person. */
export type SafetyPerson = {
  /** False where nobody ever filled in a health record. */
  recorded: boolean
  /** Codes of conditions and states. */
  facts: string[]
  /** Names as the person or a label gives them. */
  allergies: string[]
  dislikes: string[]
  /** Full years; null: unknown. */
  age: number | null
  patch_tests: PatchTestFact[]
  /** When each treatment was last performed, by product. */
  last_performed: Record<string, Date>
}

export type FindingCode =
  | "contraindication"
  | "allergy"
  | "dislike"
  | "patch_test_missing"
  | "patch_test_pending"
  | "patch_test_too_recent"
  | "patch_test_lapsed"
  | "patch_test_reaction"
  | "patch_test_mild_reaction"
  | "too_young"
  | "age_unknown"
  | "too_soon"
  | "no_health_record"

/** Where the rule behind a finding comes from. */
export type FindingSource =
  | { kind: "safety_card"; text: string } // title of the product
  | { kind: "cited"; text: string } // the card cites somebody
  | { kind: "maker"; text: string } // the maker's instruction
  | { kind: "setting"; text: string } // key of the setting
  | { kind: "balm" }

export type FindingDetail = {
  verdict: Effect
  code: FindingCode
  source: FindingSource
  fact?: string
  /** Of an allergy or dislike, as it was noted. */
  name?: string
  ingredient?: string
  /** Years. */
  minimum?: number
  days?: number
  hours?: number
  on?: Date
}

/** One reason, for people and for code. */
export type Finding = FindingDetail & {
  text: Bilingual
  source_text: Bilingual
}

export type Assessment = {
  product_id: string
  title: string
  verdict: Verdict
  /** The severest first; empty where nothing speaks against it. */
  findings: Finding[]
}

/** A patch test about to be written. */
export type NewPatchTest = {
  customer_id: string
  product_id: string
  outcome: PatchTestOutcome
  batch: string | null
  note: string | null
  tested_at: Date
  valid_from: Date
  valid_until: Date
  recorded_by: string
  /** The same key records one test, however often it is sent; null: none. */
  idempotency_key: string | null
}

/** A patch test as staff see it. */
export type PatchTestView = Omit<NewPatchTest, "idempotency_key"> & {
  id: string
  created_at: Date
}

/** A safety card as staff see it. */
export type SafetyCardView = SafetyCardContent & {
  id: string
  product_id: string
  version: number
}
