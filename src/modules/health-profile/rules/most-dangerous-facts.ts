import type { Bilingual } from "../../../shared/settings"
import type { HealthProfileContent, HealthTermView } from "../types"

/** What could hurt somebody, in words. */
export type DangerFact = {
  kind: "allergy" | "condition" | "pregnancy" | "medication" | "sensitivity"
  /** `stop`: may forbid a treatment; `care`: needs attention. */
  level: "stop" | "care"
  label: Bilingual
  /** What somebody noted beside it. */
  note: string | null
}

type Ranked = DangerFact & { rank: number }

type Terms = ReadonlyMap<string, Pick<HealthTermView, "label" | "weight">>

const ALLERGY_RANK = { severe: 0, moderate: 2, unknown: 2, mild: 6 } as const
const CONDITION_RANK = { block: 1, care: 5 } as const

const allergies = ({ allergies: rows }: HealthProfileContent): Ranked[] =>
  rows.map(({ name, severity, note }) => ({
    kind: "allergy",
    level: severity === "mild" ? "care" : "stop",
    rank: ALLERGY_RANK[severity],
    label:
      severity === "severe"
        ? { en: `Severely allergic to ${name}`, zhCN: `严重过敏：${name}` }
        : { en: `Allergic to ${name}`, zhCN: `过敏：${name}` },
    note,
  }))

const conditions = (
  { conditions: rows }: HealthProfileContent,
  terms: Terms
): Ranked[] =>
  rows.flatMap(({ code, note }): Ranked[] => {
    const term = terms.get(code)
    // A term nobody can look up is rather shown than passed over.
    const weight = term?.weight ?? "care"
    return weight === "note"
      ? []
      : [
          {
            kind: "condition",
            level: weight === "block" ? "stop" : "care",
            rank: CONDITION_RANK[weight],
            label: term?.label ?? { en: code, zhCN: code },
            note,
          },
        ]
  })

const pregnancy = ({
  pregnancy: { state, due_on },
}: HealthProfileContent): Ranked[] => {
  const fact = { kind: "pregnancy", note: null } as const
  switch (state) {
    case "pregnant":
      return [
        {
          ...fact,
          level: "stop",
          rank: 3,
          label: due_on
            ? { en: `Pregnant, due ${due_on}`, zhCN: `怀孕，预产期 ${due_on}` }
            : { en: "Pregnant", zhCN: "怀孕" },
        },
      ]
    case "breastfeeding":
      return [
        {
          ...fact,
          level: "care",
          rank: 6,
          label: { en: "Breastfeeding", zhCN: "哺乳期" },
        },
      ]
    case "no":
    case "unknown":
      return []
  }
}

const medication = ({ medication: rows }: HealthProfileContent): Ranked[] =>
  rows.map(({ name, note }) => ({
    kind: "medication",
    level: "care",
    rank: 4,
    label: { en: `Takes ${name}`, zhCN: `用药：${name}` },
    note,
  }))

const SENSITIVITY_LABELS = {
  pressure: { en: "Very sensitive to pressure", zhCN: "对压力非常敏感" },
  heat: { en: "Very sensitive to heat", zhCN: "对热非常敏感" },
  scent: { en: "Very sensitive to scent", zhCN: "对气味非常敏感" },
} as const

const sensitivities = ({
  sensitivities: degrees,
}: HealthProfileContent): Ranked[] =>
  (["pressure", "heat", "scent"] as const)
    .filter((sense) => degrees[sense] === "strong")
    .map((sense) => ({
      kind: "sensitivity",
      level: "care",
      rank: 7,
      label: SENSITIVITY_LABELS[sense],
      note: null,
    }))

/**
 * What could hurt somebody, the gravest first: severe allergies, conditions
 * that forbid a treatment, other allergies, pregnancy, medication, conditions
 * that need care, breastfeeding and mild allergies, strong sensitivities.
 * Screens show the first three at once.
 *
 * @param terms the vocabulary by code
 */
export const mostDangerousFacts = (
  profile: HealthProfileContent,
  terms: Terms
): DangerFact[] =>
  [
    ...allergies(profile),
    ...conditions(profile, terms),
    ...pregnancy(profile),
    ...medication(profile),
    ...sensitivities(profile),
  ]
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ rank: _, ...fact }) => fact)
