import { EMPTY_PROFILE } from "../../../modules/health-profile/rules/profile-fields"
import {
  ALLERGY_SEVERITIES,
  HAIR_TEXTURES,
  HAIR_THICKNESSES,
  HAIR_TREATMENTS,
  PREGNANCY_STATES,
  profileSchema,
  SENSITIVITIES,
  SKIN_STATES,
  SKIN_TYPES,
} from "../../../modules/health-profile/schema"
import { READ_REASONS } from "../../../modules/health-profile/types"
import * as answers from "../api/health-record"

const full = profileSchema.parse({
  conditions: [{ code: "asthma", note: "x" }],
  allergies: [{ name: "Latex", severity: "severe", note: null }],
  ingredient_dislikes: ["Parfum"],
  medication: [{ name: "Warfarin" }],
  pregnancy: { state: "pregnant", due_on: "2026-09-01" },
  skin: { phototype: 3, type: "dry", states: ["sensitive"] },
  hair: { texture: "curly", thickness: "fine", treatments: ["bleached"] },
  scalp: { oiliness: 4, loss: 0, dandruff: null },
  sensitivities: { pressure: "strong", heat: "some", scent: "none" },
  goals: ["Calm"],
  emergency_contact: { name: "Ivo", phone: "+1 555 0141" },
  notes: "x",
})

describe("the admin's idea of a health record", () => {
  it("offers the choices the server takes", () => {
    expect(answers.SEVERITIES).toEqual(ALLERGY_SEVERITIES)
    expect(answers.PREGNANCIES).toEqual(PREGNANCY_STATES)
    expect(answers.SKIN_TYPES).toEqual(SKIN_TYPES)
    expect(answers.SKIN_STATES).toEqual(SKIN_STATES)
    expect(answers.HAIR_TEXTURES).toEqual(HAIR_TEXTURES)
    expect(answers.HAIR_THICKNESSES).toEqual(HAIR_THICKNESSES)
    expect(answers.HAIR_TREATMENTS).toEqual(HAIR_TREATMENTS)
    expect(answers.DEGREES).toEqual(SENSITIVITIES)
    expect(answers.REASONS).toEqual(READ_REASONS)
  })

  it("has every field, and loses nothing of what the server sends", () => {
    expect([...answers.HEALTH_FIELDS].toSorted()).toEqual(
      Object.keys(profileSchema.shape).toSorted()
    )
    for (const profile of [full, EMPTY_PROFILE]) {
      expect(answers.healthContent.parse(profile)).toEqual(profile)
      expect(profileSchema.parse(answers.healthContent.parse(profile))).toEqual(
        profile
      )
    }
  })
})
