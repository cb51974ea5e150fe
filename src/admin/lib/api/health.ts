import { z } from "@medusajs/framework/zod"
import { download, get, post, remove } from "../client"
import { moment } from "./common"

const bilingual = z.object({ en: z.string(), zhCN: z.string() })

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

const summary = z.object({
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

const record = summary.extend({
  profile: healthContent,
  dangers: z.array(danger),
})
export type HealthRecord = z.infer<typeof record>

const historyEntry = z.object({
  version: z.number(),
  recorded_at: moment,
  recorded_by: by,
  changes: z.array(
    z.object({ field, before: z.unknown(), after: z.unknown() })
  ),
})
export type HealthHistoryEntry = z.infer<typeof historyEntry>

const term = z.object({
  code: z.string(),
  group: z.string(),
  label: bilingual,
  weight: z.enum(["block", "care", "note"]),
  retired: z.boolean(),
})
export type HealthTerm = z.infer<typeof term>

const vocabulary = z.object({
  groups: z.array(z.object({ code: z.string(), label: bilingual })),
  health_terms: z.array(term),
})
export type Vocabulary = z.infer<typeof vocabulary>

const photo = z.object({
  id: z.string(),
  taken_at: moment,
  caption: z.string(),
})
export type Photo = z.infer<typeof photo>

const path = (customerId: string): string =>
  `/admin/customers/${customerId}/health-profile`
const photos = (customerId: string): string =>
  `/admin/customers/${customerId}/progress-photos`

export const retrieveHealthSummary = (customerId: string) =>
  get(z.object({ health_profile: summary }), path(customerId))

/** Put on record by the server, before it answers. */
export const openHealthRecord = (customerId: string, reason: Reason) =>
  get(z.object({ health_profile: record }), path(customerId), { reason })

export const openHealthHistory = (customerId: string, reason: Reason) =>
  get(
    z.object({ history: z.array(historyEntry), count: z.number() }),
    `${path(customerId)}/history`,
    { reason, limit: 50 }
  )

export const saveHealthRecord = (
  customerId: string,
  version: number,
  profile: Partial<HealthContent>
) =>
  post(z.object({ health_profile: summary }), path(customerId), {
    version,
    profile,
  })

export const retrieveVocabulary = () => get(vocabulary, "/admin/health-terms")

export const listPhotos = (customerId: string, reason: Reason) =>
  get(z.object({ progress_photos: z.array(photo) }), photos(customerId), {
    reason,
  })

/** The picture itself; there is no address that a page could link to. */
export const fetchPhoto = (customerId: string, id: string, reason: Reason) =>
  download(`${photos(customerId)}/${id}`, { reason }, "image/*")

export const addPhoto = (
  customerId: string,
  input: { image: string; caption: string }
) =>
  post(
    z.object({ progress_photo: z.object({ id: z.string() }) }),
    photos(customerId),
    input
  )

export const removePhoto = (customerId: string, id: string) =>
  remove(`${photos(customerId)}/${id}`)
