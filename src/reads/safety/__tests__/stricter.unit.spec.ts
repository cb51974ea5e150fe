import fc from "fast-check"
import { EMPTY_PROFILE } from "../../../modules/health-profile/rules/profile-fields"
import {
  safetyFacts,
  STATE_FACTS,
} from "../../../modules/health-profile/rules/safety-facts"
import type { HealthProfileContent } from "../../../modules/health-profile/types"
import { CONDITIONS } from "../../../modules/health-profile/vocabulary"
import { assessSafety } from "../../../modules/safety/rules/assess-safety"
import { EFFECTS, VERDICTS } from "../../../modules/safety/types"
import type {
  SafetyDemand,
  SafetySettings,
} from "../../../modules/safety/types"

const at = new Date("2026-03-07T10:00:00Z")
const settings: SafetySettings = {
  "safety.patch_test_lead_hours": 48,
  "safety.patch_test_valid_months": 6,
  "safety.patch_test_reminder_days": 14,
}
const context = { at, settings, labels: new Map() }

const CODES = CONDITIONS.slice(0, 12).map(({ code }) => code)
const NAMES = ["lavender", "nuts", "坚果", "latex", "fragrance", "no such"]
const LABELLED = ["Linalool", "Juglans Regia", "Lavandula Oil", "Aqua"]
const MEDICINES = ["Warfarin", "氨氯地平"]

const named = (names: string[]) => names.map((name) => ({ name, note: null }))
const allergic = (names: string[]) =>
  names.map((name) => ({ name, severity: "unknown" as const, note: null }))
const sense = fc.constantFrom(null, "none", "some", "strong")

const told = fc.record({
  conditions: fc
    .subarray(CODES)
    .map((codes) => codes.map((code) => ({ code, note: null }))),
  allergies: fc.subarray(NAMES).map(allergic),
  ingredient_dislikes: fc.subarray(NAMES),
  medication: fc.subarray(MEDICINES).map(named),
  pregnancy: fc
    .constantFrom("unknown", "no", "pregnant", "breastfeeding")
    .map((state) => ({ state, due_on: null })),
  sensitivities: fc.record({ pressure: sense, heat: sense, scent: sense }),
})
type Told = typeof told extends fc.Arbitrary<infer Value> ? Value : never

const record = (words: Told): HealthProfileContent => ({
  ...EMPTY_PROFILE,
  ...words,
})

const FACTS = [...CODES, ...STATE_FACTS.map(({ code }) => code)]
const demand: fc.Arbitrary<SafetyDemand> = fc.record({
  product_id: fc.constant("prod_1"),
  title: fc.constant("Steam facial"),
  contraindications: fc.array(
    fc.record({
      fact: fc.constantFrom(...FACTS),
      effect: fc.constantFrom(...EFFECTS),
      source: fc.constant(null),
    })
  ),
  ingredients: fc.subarray(LABELLED),
  minimum_age: fc.option(fc.integer({ min: 0, max: 99 })),
  minimum_interval_days: fc.constant(null),
  patch_test: fc.option(
    fc.constant({ lead_hours: null, valid_months: null, source: null })
  ),
})

const rank = (
  profile: HealthProfileContent,
  asked: SafetyDemand,
  recorded = true
): number =>
  VERDICTS.indexOf(
    assessSafety(
      {
        recorded,
        ...safetyFacts(profile),
        age: 30,
        patch_tests: [],
        last_performed: {},
      },
      asked,
      context
    ).verdict
  )

type Sense = keyof HealthProfileContent["sensitivities"]
const strong = (which: Sense) => (profile: HealthProfileContent) => ({
  ...profile,
  sensitivities: { ...profile.sensitivities, [which]: "strong" as const },
})

/** Each way in which a record can say more that speaks against a treatment. */
const ADDITIONS: Record<
  string,
  (profile: HealthProfileContent, more: Told) => HealthProfileContent
> = {
  "a condition": (profile, { conditions }) => ({
    ...profile,
    conditions: [...profile.conditions, ...conditions],
  }),
  "an allergy": (profile, { allergies }) => ({
    ...profile,
    allergies: [...profile.allergies, ...allergies],
  }),
  "a dislike": (profile, more) => ({
    ...profile,
    ingredient_dislikes: [
      ...profile.ingredient_dislikes,
      ...more.ingredient_dislikes,
    ],
  }),
  "a medicine": (profile, { medication }) => ({
    ...profile,
    medication: [...profile.medication, ...medication],
  }),
  // From "not asked" or "no": pregnant instead of breastfeeding is another
  // fact, not one more.
  "a pregnancy": (profile, { pregnancy }) => ({
    ...profile,
    pregnancy: ["unknown", "no"].includes(profile.pregnancy.state)
      ? pregnancy
      : profile.pregnancy,
  }),
  "a sensitivity to pressure": strong("pressure"),
  "a sensitivity to heat": strong("heat"),
  "a sensitivity to scent": strong("scent"),
}

describe("what a record says more", () => {
  it.each(Object.entries(ADDITIONS))(
    "%s never makes the answer more permissive",
    (_, add) => {
      fc.assert(
        fc.property(told, told, demand, (before, more, asked) => {
          const profile = record(before)
          expect(rank(add(profile, more), asked)).toBeGreaterThanOrEqual(
            rank(profile, asked)
          )
        }),
        { numRuns: 300 }
      )
    }
  )

  it("reaches the answer: each fact of a record can block", () => {
    const everything = record({
      conditions: [{ code: "asthma", note: null }],
      allergies: allergic(["lavender"]),
      ingredient_dislikes: [],
      medication: named(["Warfarin"]),
      pregnancy: { state: "pregnant", due_on: null },
      sensitivities: { pressure: "strong", heat: "strong", scent: "strong" },
    })
    const { facts } = safetyFacts(everything)
    expect(facts).toEqual([
      "asthma",
      "pregnant",
      "takes_medication",
      "sensitive_pressure",
      "sensitive_heat",
      "sensitive_scent",
    ])
    for (const fact of facts) {
      const asked: SafetyDemand = {
        product_id: "prod_1",
        title: "Steam facial",
        contraindications: [{ fact, effect: "block", source: null }],
        ingredients: [],
        minimum_age: null,
        minimum_interval_days: null,
        patch_test: null,
      }
      expect([fact, rank(EMPTY_PROFILE, asked)]).toEqual([fact, 0])
      expect([fact, rank(everything, asked)]).toEqual([fact, 3])
    }
  })

  // Asking ends the warning that nobody asked; it ends nothing else.
  it("permits no more than a record that was asked for and is empty", () => {
    fc.assert(
      fc.property(told, demand, (words, asked) => {
        expect(rank(record(words), asked)).toBeGreaterThanOrEqual(
          rank(EMPTY_PROFILE, asked)
        )
        expect(rank(EMPTY_PROFILE, asked, false)).toBeGreaterThanOrEqual(
          rank(EMPTY_PROFILE, asked)
        )
      }),
      { numRuns: 300 }
    )
  })
})
