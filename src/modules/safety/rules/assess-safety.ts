import { addTime } from "../../../shared/clock"
import { matchIngredients } from "./match-ingredients"
import { findingText, sourceText } from "./finding-text"
import type { FactLabels } from "./finding-text"
import { patchTestLeadHours } from "./patch-test-dates"
import type {
  Assessment,
  Finding,
  FindingDetail,
  PatchTestFact,
  SafetyDemand,
  SafetyPerson,
  SafetySettings,
  Verdict,
} from "../types"

const SEVERITY: Record<Verdict, number> = {
  allow: 0,
  warn: 1,
  needs_consent: 2,
  block: 3,
}

/** The severest of verdicts; nothing against it: allow. */
export const severest = (verdicts: Verdict[]): Verdict =>
  verdicts.reduce<Verdict>(
    (worst, verdict) => (SEVERITY[verdict] > SEVERITY[worst] ? verdict : worst),
    "allow"
  )

const contraindicationFindings = (
  person: SafetyPerson,
  demand: SafetyDemand
): FindingDetail[] => {
  const facts = new Set(person.facts)
  return demand.contraindications
    .filter(({ fact }) => facts.has(fact))
    .map(({ fact, effect, source }) => ({
      verdict: effect,
      code: "contraindication",
      fact,
      source: source
        ? { kind: "cited", text: source }
        : { kind: "safety_card", text: demand.title },
    }))
}

/** A demand on health means little where nobody has asked about it. */
const unknownFindings = (
  person: SafetyPerson,
  demand: SafetyDemand
): FindingDetail[] =>
  person.recorded ||
  (demand.contraindications.length === 0 && demand.ingredients.length === 0)
    ? []
    : [
        {
          verdict: "warn",
          code: "no_health_record",
          source: { kind: "balm" },
        },
      ]

const ingredientFindings = (
  person: SafetyPerson,
  demand: SafetyDemand
): FindingDetail[] => [
  ...matchIngredients(person.allergies, demand.ingredients).map(
    ({ name, ingredient }): FindingDetail => ({
      verdict: "block",
      code: "allergy",
      name,
      ingredient,
      source: { kind: "safety_card", text: demand.title },
    })
  ),
  ...matchIngredients(person.dislikes, demand.ingredients).map(
    ({ name, ingredient }): FindingDetail => ({
      verdict: "warn",
      code: "dislike",
      name,
      ingredient,
      source: { kind: "safety_card", text: demand.title },
    })
  ),
]

const ageFindings = (
  person: SafetyPerson,
  demand: SafetyDemand
): FindingDetail[] => {
  const minimum = demand.minimum_age
  if (minimum === null || (person.age ?? minimum - 1) >= minimum) {
    return []
  }
  const source = { kind: "safety_card", text: demand.title } as const
  return person.age === null
    ? [{ verdict: "warn", code: "age_unknown", minimum, source }]
    : [{ verdict: "block", code: "too_young", minimum, source }]
}

const intervalFindings = (
  person: SafetyPerson,
  demand: SafetyDemand,
  at: Date
): FindingDetail[] => {
  const days = demand.minimum_interval_days
  const last = person.last_performed[demand.product_id]
  if (days === null || last === undefined) {
    return []
  }
  const next = addTime(last, days, "day")
  return at < next
    ? [
        {
          verdict: "warn",
          code: "too_soon",
          days,
          on: next,
          source: { kind: "safety_card", text: demand.title },
        },
      ]
    : []
}

/** The test that counts: the newest of this product. */
const newestTest = (
  person: SafetyPerson,
  productId: string
): PatchTestFact | undefined =>
  person.patch_tests
    .filter((test) => test.product_id === productId)
    .toSorted(
      (one, other) => other.tested_at.getTime() - one.tested_at.getTime()
    )
    .at(0)

const patchTestFinding = (
  person: SafetyPerson,
  demand: SafetyDemand,
  at: Date
): Pick<FindingDetail, "verdict" | "code" | "on"> | undefined => {
  const test = newestTest(person, demand.product_id)
  if (!test) {
    return { verdict: "block", code: "patch_test_missing" }
  }
  switch (test.outcome) {
    case "reaction":
      return { verdict: "block", code: "patch_test_reaction" }
    case "pending":
      return { verdict: "block", code: "patch_test_pending" }
    case "mild_reaction":
    case "no_reaction":
      if (at < test.valid_from) {
        return {
          verdict: "block",
          code: "patch_test_too_recent",
          on: test.valid_from,
        }
      }
      if (at >= test.valid_until) {
        return {
          verdict: "block",
          code: "patch_test_lapsed",
          on: test.valid_until,
        }
      }
      return test.outcome === "mild_reaction"
        ? { verdict: "needs_consent", code: "patch_test_mild_reaction" }
        : undefined
  }
}

const patchTestFindings = (
  person: SafetyPerson,
  demand: SafetyDemand,
  { at, settings }: { at: Date; settings: SafetySettings }
): FindingDetail[] => {
  const found =
    demand.patch_test === null
      ? undefined
      : patchTestFinding(person, demand, at)
  if (!found || demand.patch_test === null) {
    return []
  }
  const { source } = demand.patch_test
  return [
    {
      ...found,
      hours: patchTestLeadHours(demand.patch_test, settings),
      source: source
        ? { kind: "maker", text: source }
        : { kind: "setting", text: "safety.patch_test_lead_hours" },
    },
  ]
}

/**
 * May this person have this treatment, or use this product, at this moment?
 * The one rule that decides it, wherever it is asked.
 *
 * Every finding stands by itself and the severest decides, so what is added
 * to a person's facts or allergies can only make the answer stricter.
 *
 * @param context when it is to happen, the store's rules, names of facts
 */
export const assessSafety = (
  person: SafetyPerson,
  demand: SafetyDemand,
  context: { at: Date; settings: SafetySettings; labels: FactLabels }
): Assessment => {
  const details: FindingDetail[] = [
    ...contraindicationFindings(person, demand),
    ...ingredientFindings(person, demand),
    ...patchTestFindings(person, demand, context),
    ...ageFindings(person, demand),
    ...intervalFindings(person, demand, context.at),
    ...unknownFindings(person, demand),
  ]
  const findings: Finding[] = details
    .toSorted((one, other) => SEVERITY[other.verdict] - SEVERITY[one.verdict])
    .map((detail) => ({
      ...detail,
      text: findingText(detail, context.labels),
      source_text: sourceText(detail.source),
    }))
  return {
    product_id: demand.product_id,
    title: demand.title,
    verdict: severest(findings.map(({ verdict }) => verdict)),
    findings,
  }
}
