import type { z } from "@medusajs/framework/zod"
import type { Actor } from "../../shared/actor"
import type { Bilingual } from "../../shared/settings"
import type { FieldChange } from "./rules/compare-profiles"
import type { profileSchema, termWordsSchema } from "./schema"
import type { TermWeight } from "./vocabulary/groups"

/** What the record says, every field of it. */
export type HealthProfileContent = z.infer<typeof profileSchema>

/** Why somebody looks: codes, since free words could tell what is sealed. */
export const READ_REASONS = [
  "before_service",
  "customer_asked",
  "correction",
  "incident",
  "other",
] as const
export type ReadReason = (typeof READ_REASONS)[number]

/** Which version there is, without a word of what it says. */
export type HealthSummary = {
  customer_id: string
  /** 0: nobody has written anything yet. */
  version: number
  recorded_at: Date | null
  recorded_by: { type: string; id: string } | null
}

/** The newest version, opened. */
export type HealthRecord = HealthSummary & { profile: HealthProfileContent }

/** A version, and what it says differently from the one before. */
export type HealthVersionChanges = {
  version: number
  recorded_at: Date
  recorded_by: { type: string; id: string }
  changes: FieldChange[]
}

/** A version about to be written. */
export type NewHealthVersion = {
  customer_id: string
  /** The version that the writer saw. */
  base_version: number
  values: {
    [Field in keyof HealthProfileContent]?:
      HealthProfileContent[Field] | undefined
  }
  actor: Actor
  recorded_at: Date
}

/** What a write came to. */
export type HealthWrite =
  | { outcome: "written"; version: number; fields: number }
  | { outcome: "unchanged"; version: number }
  /** Somebody else wrote meanwhile: the writer has to look first. */
  | { outcome: "stale"; version: number }

export type TermWords = z.infer<typeof termWordsSchema>

/** An entry of the vocabulary. */
export type HealthTermView = {
  code: string
  group: string
  label: Bilingual
  weight: TermWeight
  /** Added by the store. */
  own: boolean
  /** No longer offered. */
  retired: boolean
  /** Counts the changes of an own one; Balm's own never change: 0. */
  version: number
}

/** A change of a term of the store's own. */
export type TermChange = {
  code: string
  /** The version that the writer saw. */
  base_version: number
  words?: TermWords | undefined
  /** Null: offered again. */
  retired_at?: Date | null
}

/** A picture without the picture. */
export type PhotoView = {
  id: string
  customer_id: string
  content_type: string
  bytes: number
  taken_at: Date
  recorded_by: string
  caption: string
  created_at: Date
}

/** A picture about to be kept. */
export type NewPhoto = {
  customer_id: string
  content_type: string
  image: Buffer
  caption: string
  taken_at: Date
  recorded_by: string
}
