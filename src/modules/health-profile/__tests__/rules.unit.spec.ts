import { imageType } from "../rules/image-type"
import { distinctIngredients, ingredientKey } from "../rules/ingredient-name"
import { mostDangerousFacts } from "../rules/most-dangerous-facts"
import {
  EMPTY_PROFILE,
  FIELD_SLOTS,
  HEALTH_FIELDS,
} from "../rules/profile-fields"
import { safetyFacts } from "../rules/safety-facts"
import { profileSchema } from "../schema"
import { CONDITIONS, CONDITIONS_BY_CODE, isTermGroup } from "../vocabulary"

describe("the fields of the record", () => {
  it("have a number each, and a place in the schema", () => {
    expect(Object.keys(FIELD_SLOTS)).toEqual([...HEALTH_FIELDS])
    expect(Object.keys(profileSchema.shape)).toEqual([...HEALTH_FIELDS])
    const slots = Object.values(FIELD_SLOTS)
    expect(new Set(slots).size).toBe(slots.length)
    expect(profileSchema.parse(EMPTY_PROFILE)).toEqual(EMPTY_PROFILE)
  })
})

describe("the vocabulary", () => {
  it("names 83 conditions once, in both languages and a known group", () => {
    expect(CONDITIONS).toHaveLength(83)
    expect(CONDITIONS_BY_CODE.size).toBe(83)
    for (const { code, group, label } of CONDITIONS) {
      expect([code, /^[a-z_]+$/.test(code), isTermGroup(group)]).toEqual([
        code,
        true,
        true,
      ])
      expect(label.en).toMatch(/^[A-Z]/)
      expect(label.zhCN).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe("ingredientKey", () => {
  it.each([
    ["Lavandula-Angustifolia  OIL", "lavandula angustifolia oil"],
    ["Ｐａｒｆｕｍ", "parfum"],
    ["Crème d'amande", "creme d amande"],
    ["薰衣草（精油）", "薰衣草 精油"],
    ["ガラナ", "ガラナ"],
    ["  ", ""],
  ])("%s is %s", (name, key) => {
    expect(ingredientKey(name)).toBe(key)
  })

  it("keeps the first of the same, and names without a letter apart", () => {
    const names = ["Parfum", "PARFUM ", "!", "?", "Latex"]
    expect(distinctIngredients(names, (name) => name)).toEqual([
      "Parfum",
      "!",
      "?",
      "Latex",
    ])
  })
})

describe("imageType", () => {
  it.each([
    [[0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image/png"],
    [[...Buffer.from("RIFF1234WEBPVP8 ")], "image/webp"],
    [[...Buffer.from("RIFF1234WAVE")], null],
    [[...Buffer.from("<html>")], null],
    [[...Buffer.from("GIF89a")], null],
    [[0xff, 0xd8], null],
    [[], null],
  ])("%j is %s", (bytes, type) => {
    expect(imageType(Uint8Array.from(bytes))).toBe(type)
  })
})

const profile = profileSchema.parse({
  ...EMPTY_PROFILE,
  conditions: [
    { code: "asthma", note: "Inhaler" },
    { code: "acne" },
    { code: "epilepsy" },
    { code: "own_gone" },
  ],
  allergies: [
    { name: "Pollen", severity: "mild" },
    { name: "Latex", severity: "severe" },
    { name: "Nuts" },
  ],
  ingredient_dislikes: ["Rose"],
  medication: [{ name: "Warfarin" }],
  pregnancy: { state: "pregnant", due_on: "2026-09-01" },
  sensitivities: { heat: "strong", scent: "some" },
})

describe("mostDangerousFacts", () => {
  it("puts first what could hurt most", () => {
    const facts = mostDangerousFacts(profile, CONDITIONS_BY_CODE)
    expect(facts.map(({ level, label }) => `${level}: ${label.en}`)).toEqual([
      "stop: Severely allergic to Latex",
      "stop: Epilepsy",
      "stop: Allergic to Nuts",
      "stop: Pregnant, due 2026-09-01",
      "care: Takes Warfarin",
      "care: Asthma",
      "care: own_gone",
      "care: Allergic to Pollen",
      "care: Very sensitive to heat",
    ])
    expect(facts.at(5)).toMatchObject({ kind: "condition", note: "Inhaler" })
    expect(facts.at(3)?.label.zhCN).toBe("怀孕，预产期 2026-09-01")
  })

  it("has nothing to say about nothing", () => {
    expect(mostDangerousFacts(EMPTY_PROFILE, CONDITIONS_BY_CODE)).toEqual([])
  })
})

describe("safetyFacts", () => {
  it("hands on codes and names", () => {
    expect(safetyFacts(profile)).toEqual({
      facts: [
        "asthma",
        "acne",
        "epilepsy",
        "own_gone",
        "pregnant",
        "takes_medication",
        "sensitive_heat",
      ],
      allergies: ["Pollen", "Latex", "Nuts"],
      dislikes: ["Rose"],
    })
  })
})
