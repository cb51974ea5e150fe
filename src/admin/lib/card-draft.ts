import type { Effect, SafetyCardContent } from "./api/safety"

/** A safety card while somebody types: numbers are text, lines are one text. */
export type CardDraft = {
  contraindications: { fact: string; effect: Effect; source: string }[]
  ingredients: string
  minimumAge: string
  needsTest: boolean
  leadHours: string
  validMonths: string
  maker: string
}

const text = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? "" : String(value)

export const toDraft = (card: SafetyCardContent): CardDraft => ({
  contraindications: card.contraindications.map(({ source, ...row }) => ({
    ...row,
    source: text(source),
  })),
  ingredients: card.ingredients.join("\n"),
  minimumAge: text(card.minimum_age),
  needsTest: card.patch_test !== null,
  leadHours: text(card.patch_test?.lead_hours),
  validMonths: text(card.patch_test?.valid_months),
  maker: text(card.patch_test?.source),
})

const number = (value: string): number | null =>
  value.trim() === "" ? null : Number(value)

const words = (value: string): string | null => value.trim() || null

export const fromDraft = (draft: CardDraft): SafetyCardContent => ({
  contraindications: draft.contraindications
    .filter(({ fact }) => fact !== "")
    .map(({ source, ...row }) => ({ ...row, source: words(source) })),
  ingredients: draft.ingredients
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
  minimum_age: number(draft.minimumAge),
  patch_test: draft.needsTest
    ? {
        lead_hours: number(draft.leadHours),
        valid_months: number(draft.validMonths),
        source: words(draft.maker),
      }
    : null,
})
