import type { Colour } from "../png"

/** Skin that calms down, and spots that fade, by the demo's people. */
export const photoSeries: readonly {
  person: number
  skin: { tone: Colour; spots: Colour }
  photos: readonly {
    days: number
    strength: number
    caption: string
    /** The customer added it at home. */
    own?: true
  }[]
}[] = [
  {
    person: 0,
    skin: { tone: [236, 198, 178], spots: [206, 96, 92] },
    photos: [
      { days: 61, strength: 0.95, caption: "Before the first facial" },
      { days: 33, strength: 0.55, caption: "After four weeks, no scent" },
      { days: 5, strength: 0.2, caption: "At home, much calmer", own: true },
    ],
  },
  {
    person: 1,
    skin: { tone: [214, 172, 138], spots: [134, 90, 62] },
    photos: [
      { days: 75, strength: 0.85, caption: "第一次护理前" },
      { days: 19, strength: 0.4, caption: "六次护理后，色斑变淡" },
    ],
  },
]
