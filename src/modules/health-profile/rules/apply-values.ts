import type { HealthProfileContent, NewHealthVersion } from "../types"

/** A record after a write: what the write does not name stays as it was. */
export const applyValues = (
  before: HealthProfileContent,
  values: NewHealthVersion["values"]
): HealthProfileContent => ({
  conditions: values.conditions ?? before.conditions,
  allergies: values.allergies ?? before.allergies,
  ingredient_dislikes: values.ingredient_dislikes ?? before.ingredient_dislikes,
  medication: values.medication ?? before.medication,
  pregnancy: values.pregnancy ?? before.pregnancy,
  skin: values.skin ?? before.skin,
  hair: values.hair ?? before.hair,
  scalp: values.scalp ?? before.scalp,
  sensitivities: values.sensitivities ?? before.sensitivities,
  goals: values.goals ?? before.goals,
  // Null is a value here: nobody to call.
  emergency_contact:
    values.emergency_contact === undefined
      ? before.emergency_contact
      : values.emergency_contact,
  notes: values.notes ?? before.notes,
})
