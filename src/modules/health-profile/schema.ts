import { z } from "@medusajs/framework/zod"
import { distinctIngredients } from "./rules/ingredient-name"
import { isTermGroup, TERM_WEIGHTS } from "./vocabulary/groups"

const MOST_ROWS = 100
const MOST_NOTES = 10_000

/** PostgreSQL keeps every character but this one; no record needs it. */
const NUL = "\u0000"

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes(NUL), "must not contain a NUL")

const name = text(200)
  .transform((value) => value.trim())
  .pipe(z.string().min(1))

const remark = text(500).nullable().default(null)

const day = z.iso.date()

const degree = z.number().int().min(0).max(4).nullable().default(null)

const choice = <const Values extends readonly [string, ...string[]]>(
  values: Values
) => z.enum(values).nullable().default(null)

const choices = <const Values extends readonly [string, ...string[]]>(
  values: Values
) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .default([])
    .transform((list) => values.filter((value) => list.includes(value)))

const distinctBy = <Row>(rows: Row[], keyOf: (row: Row) => string): boolean =>
  new Set(rows.map(keyOf)).size === rows.length

export const PREGNANCY_STATES = [
  "unknown",
  "no",
  "pregnant",
  "breastfeeding",
] as const
export const ALLERGY_SEVERITIES = [
  "unknown",
  "mild",
  "moderate",
  "severe",
] as const
export const SKIN_TYPES = ["normal", "dry", "oily", "combination"] as const
export const SKIN_STATES = [
  "sensitive",
  "dehydrated",
  "blemishes",
  "redness",
  "pigmentation",
  "fine_lines",
  "sun_damage",
  "irritated",
] as const
export const HAIR_TEXTURES = ["straight", "wavy", "curly", "coily"] as const
export const HAIR_THICKNESSES = ["fine", "medium", "coarse"] as const
export const HAIR_TREATMENTS = [
  "coloured",
  "bleached",
  "permed",
  "relaxed",
  "keratin",
  "extensions",
] as const
export const SENSITIVITIES = ["none", "some", "strong"] as const

/** The record, field by field: what each may hold. */
export const profileSchema = z.strictObject({
  /** Codes of the vocabulary, the store's own among them. */
  conditions: z
    .array(z.strictObject({ code: text(64).min(1), note: remark }))
    .max(MOST_ROWS)
    .refine(
      (rows) => distinctBy(rows, ({ code }) => code),
      "must name each condition once"
    ),
  /** A name found twice is kept once. */
  allergies: z
    .array(
      z.strictObject({
        name,
        severity: z.enum(ALLERGY_SEVERITIES).default("unknown"),
        note: remark,
      })
    )
    .max(MOST_ROWS)
    .transform((rows) => distinctIngredients(rows, (row) => row.name)),
  ingredient_dislikes: z
    .array(name)
    .max(MOST_ROWS)
    .transform((rows) => distinctIngredients(rows, (row) => row)),
  medication: z.array(z.strictObject({ name, note: remark })).max(MOST_ROWS),
  pregnancy: z
    .strictObject({
      state: z.enum(PREGNANCY_STATES),
      due_on: day.nullable().default(null),
    })
    .refine(
      ({ state, due_on }) => due_on === null || state === "pregnant",
      "has a due date only when pregnant"
    ),
  skin: z.strictObject({
    /** Fitzpatrick, "The validity and practicality of sun-reactive skin types I through VI" (1988). */
    phototype: z.number().int().min(1).max(6).nullable().default(null),
    type: choice(SKIN_TYPES),
    states: choices(SKIN_STATES),
  }),
  hair: z.strictObject({
    texture: choice(HAIR_TEXTURES),
    thickness: choice(HAIR_THICKNESSES),
    treatments: choices(HAIR_TREATMENTS),
  }),
  /** 0 none, 4 very much; null unknown. */
  scalp: z.strictObject({ oiliness: degree, loss: degree, dandruff: degree }),
  sensitivities: z.strictObject({
    pressure: choice(SENSITIVITIES),
    heat: choice(SENSITIVITIES),
    scent: choice(SENSITIVITIES),
  }),
  goals: z.array(name).max(20),
  emergency_contact: z
    .strictObject({
      name,
      phone: text(40),
      relation: text(100).nullable().default(null),
    })
    .nullable(),
  notes: text(MOST_NOTES),
})

/** What a write carries: only the fields that change, each whole. */
export const profileChangesSchema = profileSchema
  .partial()
  .refine(
    (changes) => Object.keys(changes).length > 0,
    "must name at least one field"
  )

/** A term in both languages, its group, and what it weighs. */
export const termWordsSchema = z.strictObject({
  group: z.string().refine(isTermGroup, "is not a group of the vocabulary"),
  label: z.strictObject({ en: name, zhCN: name }),
  weight: z.enum(TERM_WEIGHTS),
})
