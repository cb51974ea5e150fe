import fc from "fast-check"
import { assessSafety, severest } from "../assess-safety"
import { EFFECTS, PATCH_TEST_OUTCOMES, VERDICTS } from "../../types"
import type {
  PatchTestFact,
  SafetyDemand,
  SafetyPerson,
  SafetySettings,
} from "../../types"

const at = new Date("2026-03-07T10:00:00Z")
const settings: SafetySettings = {
  "safety.patch_test_lead_hours": 48,
  "safety.patch_test_valid_months": 6,
  "safety.patch_test_reminder_days": 14,
}
const labels = new Map([["asthma", { en: "Asthma", zhCN: "哮喘" }]])
const context = { at, settings, labels }

const healthy: SafetyPerson = {
  recorded: true,
  facts: [],
  allergies: [],
  dislikes: [],
  age: 35,
  patch_tests: [],
  last_performed: {},
}
const undemanding: SafetyDemand = {
  product_id: "prod_1",
  title: "Steam facial",
  contraindications: [],
  ingredients: [],
  minimum_age: null,
  minimum_interval_days: null,
  patch_test: null,
}
const test = (fields: Partial<PatchTestFact>): PatchTestFact => ({
  product_id: "prod_1",
  outcome: "no_reaction",
  tested_at: new Date("2026-03-01T10:00:00Z"),
  valid_from: new Date("2026-03-03T10:00:00Z"),
  valid_until: new Date("2026-09-01T10:00:00Z"),
  ...fields,
})
const patch = { lead_hours: null, valid_months: null, source: null }

describe("may this person have this treatment", () => {
  it.each<
    [
      string,
      Partial<SafetyPerson>,
      Partial<SafetyDemand>,
      string,
      (string | undefined)[],
    ]
  >([
    ["nothing speaks against it", {}, {}, "allow", []],
    [
      "a contraindication that does not apply",
      { facts: ["epilepsy"] },
      {
        contraindications: [{ fact: "asthma", effect: "block", source: null }],
      },
      "allow",
      [],
    ],
    ...EFFECTS.map(
      (effect) =>
        [
          `a contraindication that applies: ${effect}`,
          { facts: ["asthma"] },
          { contraindications: [{ fact: "asthma", effect, source: null }] },
          effect,
          ["contraindication"],
        ] satisfies [string, object, object, string, string[]]
    ),
    [
      "the severest decides and comes first",
      { facts: ["asthma", "pregnant"] },
      {
        contraindications: [
          { fact: "pregnant", effect: "warn", source: null },
          { fact: "asthma", effect: "block", source: null },
        ],
      },
      "block",
      ["contraindication", "contraindication"],
    ],
    [
      "an allergy by the Latin name on the label",
      { allergies: ["lavender"] },
      { ingredients: ["Aqua", "Lavandula Angustifolia Oil"] },
      "block",
      ["allergy"],
    ],
    [
      "an allergy in Chinese",
      { allergies: ["对坚果过敏"] },
      { ingredients: ["Prunus Amygdalus Dulcis (Sweet Almond) Oil"] },
      "block",
      ["allergy"],
    ],
    [
      "a dislike",
      { dislikes: ["peppermint"] },
      { ingredients: ["Menthol"] },
      "warn",
      ["dislike"],
    ],
    [
      "part of a word is no match",
      { allergies: ["egg"] },
      { ingredients: ["Eggplant Fruit Extract"] },
      "allow",
      [],
    ],
    [
      "no patch test",
      {},
      { patch_test: patch },
      "block",
      ["patch_test_missing"],
    ],
    [
      "a patch test of another product",
      { patch_tests: [test({ product_id: "prod_2" })] },
      { patch_test: patch },
      "block",
      ["patch_test_missing"],
    ],
    [
      "a good patch test",
      { patch_tests: [test({})] },
      { patch_test: patch },
      "allow",
      [],
    ],
    [
      "one without its outcome",
      { patch_tests: [test({ outcome: "pending" })] },
      { patch_test: patch },
      "block",
      ["patch_test_pending"],
    ],
    [
      "a reaction",
      { patch_tests: [test({ outcome: "reaction" })] },
      { patch_test: patch },
      "block",
      ["patch_test_reaction"],
    ],
    [
      "a slight reaction",
      { patch_tests: [test({ outcome: "mild_reaction" })] },
      { patch_test: patch },
      "needs_consent",
      ["patch_test_mild_reaction"],
    ],
    [
      "a test that counts from this very moment",
      { patch_tests: [test({ valid_from: at })] },
      { patch_test: patch },
      "allow",
      [],
    ],
    [
      "one that counts a moment later",
      { patch_tests: [test({ valid_from: new Date(at.getTime() + 1) })] },
      { patch_test: patch },
      "block",
      ["patch_test_too_recent"],
    ],
    [
      "one that lapses at this very moment",
      { patch_tests: [test({ valid_until: at })] },
      { patch_test: patch },
      "block",
      ["patch_test_lapsed"],
    ],
    [
      "the newest test counts, not the kindest",
      {
        patch_tests: [
          test({}),
          test({
            outcome: "reaction",
            tested_at: new Date("2026-03-02T10:00:00Z"),
          }),
        ],
      },
      { patch_test: patch },
      "block",
      ["patch_test_reaction"],
    ],
    ["old enough to the day", { age: 18 }, { minimum_age: 18 }, "allow", []],
    ["too young", { age: 17 }, { minimum_age: 18 }, "block", ["too_young"]],
    [
      "an age nobody knows",
      { age: null },
      { minimum_age: 18 },
      "warn",
      ["age_unknown"],
    ],
    [
      "too soon after the last time",
      { last_performed: { prod_1: new Date("2026-03-01T10:00:00Z") } },
      { minimum_interval_days: 7 },
      "warn",
      ["too_soon"],
    ],
    [
      "exactly the interval",
      { last_performed: { prod_1: new Date("2026-02-28T10:00:00Z") } },
      { minimum_interval_days: 7 },
      "allow",
      [],
    ],
    [
      "nobody has asked about health, and it matters",
      { recorded: false },
      {
        contraindications: [{ fact: "asthma", effect: "block", source: null }],
      },
      "warn",
      ["no_health_record"],
    ],
    [
      "nobody has asked, and it does not matter",
      { recorded: false },
      {},
      "allow",
      [],
    ],
  ])("%s", (_, person, demand, verdict, codes) => {
    const { findings, ...assessment } = assessSafety(
      { ...healthy, ...person },
      { ...undemanding, ...demand },
      context
    )
    expect([assessment.verdict, findings.map(({ code }) => code)]).toEqual([
      verdict,
      codes,
    ])
  })

  it("says why, and who says so, in both languages", () => {
    const { findings } = assessSafety(
      { ...healthy, facts: ["asthma"], allergies: ["薰衣草"] },
      {
        ...undemanding,
        contraindications: [
          { fact: "asthma", effect: "needs_consent", source: "Leaflet 3" },
        ],
        ingredients: ["Lavandula Hybrida Oil"],
        patch_test: { lead_hours: 24, valid_months: 3, source: "Label" },
      },
      context
    )
    expect(
      findings.map(({ text, source_text }) => [text, source_text])
    ).toEqual([
      [
        {
          en: "Allergic to 薰衣草; contains Lavandula Hybrida Oil.",
          zhCN: "对“薰衣草”过敏；含有“Lavandula Hybrida Oil”。",
        },
        { en: "Safety card of Steam facial", zhCN: "安全卡：Steam facial" },
      ],
      [
        {
          en: "No patch test on record. Test at least 24 hours ahead.",
          zhCN: "没有皮肤测试记录。请至少提前 24 小时测试。",
        },
        { en: "Maker's instruction: Label", zhCN: "厂家说明：Label" },
      ],
      [
        {
          en: "Only with signed consent: Asthma.",
          zhCN: "须顾客签字同意：哮喘。",
        },
        { en: "Leaflet 3", zhCN: "Leaflet 3" },
      ],
    ])
  })
})

describe("properties", () => {
  const facts = ["asthma", "pregnant", "epilepsy", "eczema"]
  const names = ["lavender", "nuts", "坚果", "fragrance", "unheard of"]
  const labelled = ["Linalool", "Juglans Regia", "Lavandula Oil", "Aqua"]
  const moment = fc
    .integer({ min: -400, max: 400 })
    .map((days) => new Date(at.getTime() + days * 86_400_000))

  const person = fc.record({
    recorded: fc.boolean(),
    facts: fc.subarray(facts),
    allergies: fc.subarray(names),
    dislikes: fc.subarray(names),
    age: fc.option(fc.integer({ min: 0, max: 100 })),
    patch_tests: fc.array(
      fc.record({
        product_id: fc.constantFrom("prod_1", "prod_2"),
        outcome: fc.constantFrom(...PATCH_TEST_OUTCOMES),
        tested_at: moment,
        valid_from: moment,
        valid_until: moment,
      }),
      { maxLength: 3 }
    ),
    last_performed: fc
      .option(moment)
      .map((last): Record<string, Date> => (last ? { prod_1: last } : {})),
  })
  const demand = fc.record({
    product_id: fc.constant("prod_1"),
    title: fc.constant("Steam facial"),
    contraindications: fc.array(
      fc.record({
        fact: fc.constantFrom(...facts),
        effect: fc.constantFrom(...EFFECTS),
        source: fc.constant(null),
      })
    ),
    ingredients: fc.subarray(labelled),
    minimum_age: fc.option(fc.integer({ min: 0, max: 99 })),
    minimum_interval_days: fc.option(fc.integer({ min: 1, max: 60 })),
    patch_test: fc.option(fc.constant(patch)),
  })
  const rank = (one: SafetyPerson, other: SafetyDemand): number =>
    VERDICTS.indexOf(assessSafety(one, other, context).verdict)

  it("adding a fact, an allergy or a dislike never permits more", () => {
    fc.assert(
      fc.property(
        person,
        demand,
        fc.subarray(facts),
        fc.subarray(names),
        (one, asked, more, worse) => {
          const before = rank(one, asked)
          const after = rank(
            {
              ...one,
              facts: [...one.facts, ...more],
              allergies: [...one.allergies, ...worse],
              dislikes: [...one.dislikes, ...worse],
            },
            asked
          )
          expect(after).toBeGreaterThanOrEqual(before)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("demanding more never permits more", () => {
    fc.assert(
      fc.property(person, demand, demand, (one, asked, more) => {
        const both = {
          ...asked,
          contraindications: [
            ...asked.contraindications,
            ...more.contraindications,
          ],
          ingredients: [...asked.ingredients, ...more.ingredients],
          patch_test: asked.patch_test ?? more.patch_test,
        }
        expect(rank(one, both)).toBeGreaterThanOrEqual(rank(one, asked))
      }),
      { numRuns: 500 }
    )
  })

  it("is as severe as its severest finding, and never silent", () => {
    fc.assert(
      fc.property(person, demand, (one, asked) => {
        const { verdict, findings } = assessSafety(one, asked, context)
        expect(verdict).toEqual(
          severest(findings.map((finding) => finding.verdict))
        )
        for (const { text, source_text } of findings) {
          expect(text.en).toMatch(/^[A-Z].*\.$/)
          expect(text.zhCN).toMatch(/。$/)
          expect(source_text.en).not.toEqual("")
          expect(source_text.zhCN).not.toEqual("")
        }
      })
    )
  })
})
