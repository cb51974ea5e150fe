import type { HealthProfileContent } from "../types"

/**
 * Every field of the record and its number in the database. A number is never
 * used again for another field: old versions hold it.
 */
export const FIELD_SLOTS = {
  conditions: 1,
  allergies: 2,
  ingredient_dislikes: 3,
  medication: 4,
  pregnancy: 5,
  skin: 6,
  hair: 7,
  scalp: 8,
  sensitivities: 9,
  goals: 10,
  emergency_contact: 11,
  notes: 12,
} as const satisfies Record<keyof HealthProfileContent, number>

export type HealthField = keyof typeof FIELD_SLOTS

export const HEALTH_FIELDS = [
  "conditions",
  "allergies",
  "ingredient_dislikes",
  "medication",
  "pregnancy",
  "skin",
  "hair",
  "scalp",
  "sensitivities",
  "goals",
  "emergency_contact",
  "notes",
] as const satisfies readonly HealthField[]

/** What a record says before anybody wrote anything. */
export const EMPTY_PROFILE: HealthProfileContent = {
  conditions: [],
  allergies: [],
  ingredient_dislikes: [],
  medication: [],
  pregnancy: { state: "unknown", due_on: null },
  skin: { phototype: null, type: null, states: [] },
  hair: { texture: null, thickness: null, treatments: [] },
  scalp: { oiliness: null, loss: null, dandruff: null },
  sensitivities: { pressure: null, heat: null, scent: null },
  goals: [],
  emergency_contact: null,
  notes: "",
}
