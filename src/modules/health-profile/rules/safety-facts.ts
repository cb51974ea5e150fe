import type { HealthProfileContent } from "../types"

/** What whoever weighs a treatment against a person needs of the record. */
export type SafetyFacts = {
  /** Codes of conditions, and `pregnant` or `breastfeeding`. */
  facts: string[]
  /** Names as they were given. */
  allergies: string[]
  dislikes: string[]
}

export const safetyFacts = (profile: HealthProfileContent): SafetyFacts => {
  const { state } = profile.pregnancy
  return {
    facts: [
      ...profile.conditions.map(({ code }) => code),
      ...(state === "pregnant" || state === "breastfeeding" ? [state] : []),
    ],
    allergies: profile.allergies.map(({ name }) => name),
    dislikes: profile.ingredient_dislikes,
  }
}
