import { z } from "@medusajs/framework/zod"
import { bilingual, moment } from "./common"

/*
 * What the server answers, and no more: how long a text may be, and what is
 * trimmed or kept once, it alone decides. A test holds these lists to its own.
 */

const note = z.string().nullable()

export const SEVERITIES = ["unknown", "mild", "moderate", "severe"] as const
export const PREGNANCIES = [
  "unknown",
  "no",
  "pregnant",
  "breastfeeding",
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
export const DEGREES = ["none", "some", "strong"] as const
export const REASONS = [
  "before_service",
  "customer_asked",
  "correction",
  "incident",
  "other",
] as const
export type Reason = (typeof REASONS)[number]

const degree = z.number().nullable()
const sense = z.enum(DEGREES).nullable()

export const healthContent = z.object({
  conditions: z.array(z.object({ code: z.string(), note })),
  allergies: z.array(
    z.object({ name: z.string(), severity: z.enum(SEVERITIES), note })
  ),
  ingredient_dislikes: z.array(z.string()),
  medication: z.array(z.object({ name: z.string(), note })),
  pregnancy: z.object({
    state: z.enum(PREGNANCIES),
    due_on: z.string().nullable(),
  }),
  skin: z.object({
    phototype: degree,
    type: z.enum(SKIN_TYPES).nullable(),
    states: z.array(z.enum(SKIN_STATES)),
  }),
  hair: z.object({
    texture: z.enum(HAIR_TEXTURES).nullable(),
    thickness: z.enum(HAIR_THICKNESSES).nullable(),
    treatments: z.array(z.enum(HAIR_TREATMENTS)),
  }),
  scalp: z.object({ oiliness: degree, loss: degree, dandruff: degree }),
  sensitivities: z.object({ pressure: sense, heat: sense, scent: sense }),
  goals: z.array(z.string()),
  emergency_contact: z
    .object({
      name: z.string(),
      phone: z.string(),
      relation: z.string().nullable(),
    })
    .nullable(),
  notes: z.string(),
})
export type HealthContent = z.infer<typeof healthContent>
export type HealthField = keyof HealthContent

const field = z.enum([
  "allergies",
  "conditions",
  "pregnancy",
  "medication",
  "ingredient_dislikes",
  "skin",
  "hair",
  "scalp",
  "sensitivities",
  "goals",
  "emergency_contact",
  "notes",
])
/** In the order in which a person is asked. */
export const HEALTH_FIELDS: readonly HealthField[] = field.options

const by = z.object({ type: z.string(), id: z.string() })

export const summary = z.object({
  version: z.number(),
  recorded_at: moment.nullable(),
  recorded_by: by.nullable(),
})
export type HealthSummary = z.infer<typeof summary>

const danger = z.object({
  kind: z.string(),
  level: z.enum(["stop", "care"]),
  label: bilingual,
  note,
})
export type Danger = z.infer<typeof danger>

export const record = summary.extend({
  profile: healthContent,
  dangers: z.array(danger),
})
export type HealthRecord = z.infer<typeof record>

export const historyEntry = z.object({
  version: z.number(),
  recorded_at: moment,
  recorded_by: by,
  changes: z.array(
    z.object({ field, before: z.unknown(), after: z.unknown() })
  ),
})
export type HealthHistoryEntry = z.infer<typeof historyEntry>
