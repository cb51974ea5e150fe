import type { Bilingual } from "../../../shared/settings"
import type { HealthProfileContent } from "../types"

/** What whoever weighs a treatment against a person needs of the record. */
export type SafetyFacts = {
  /** Codes of conditions and of {@link STATE_FACTS}. */
  facts: string[]
  /** Names as they were given. */
  allergies: string[]
  dislikes: string[]
}

/** Facts that are no condition but speak against a treatment like one. */
export const STATE_FACTS = [
  { code: "pregnant", label: { en: "Pregnancy", zhCN: "怀孕" } },
  { code: "breastfeeding", label: { en: "Breastfeeding", zhCN: "哺乳期" } },
  {
    code: "takes_medication",
    label: { en: "Medication of any kind", zhCN: "正在用药" },
  },
  {
    code: "sensitive_pressure",
    label: { en: "Very sensitive to pressure", zhCN: "对按压非常敏感" },
  },
  {
    code: "sensitive_heat",
    label: { en: "Very sensitive to heat", zhCN: "对热非常敏感" },
  },
  {
    code: "sensitive_scent",
    label: { en: "Very sensitive to scent", zhCN: "对气味非常敏感" },
  },
] as const satisfies { code: string; label: Bilingual }[]

type StateFact = (typeof STATE_FACTS)[number]["code"]

const stateFacts = (profile: HealthProfileContent): StateFact[] => {
  const { pregnancy, sensitivities } = profile
  return [
    ...(pregnancy.state === "pregnant" || pregnancy.state === "breastfeeding"
      ? [pregnancy.state]
      : []),
    ...(profile.medication.length > 0 ? (["takes_medication"] as const) : []),
    ...(sensitivities.pressure === "strong"
      ? (["sensitive_pressure"] as const)
      : []),
    ...(sensitivities.heat === "strong" ? (["sensitive_heat"] as const) : []),
    ...(sensitivities.scent === "strong" ? (["sensitive_scent"] as const) : []),
  ]
}

export const safetyFacts = (profile: HealthProfileContent): SafetyFacts => ({
  facts: [
    ...profile.conditions.map(({ code }) => code),
    ...stateFacts(profile),
  ],
  allergies: profile.allergies.map(({ name }) => name),
  dislikes: profile.ingredient_dislikes,
})
