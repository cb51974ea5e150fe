import type { Bilingual } from "./settings"

/** The languages people are addressed in, as the admin names them. */
export type Language = keyof Bilingual

/**
 * The language of the first tag we speak (`zh`, `zh-CN`, `zhCN`, `en-GB`, …),
 * English otherwise.
 *
 * @param tags whatever a query, a customer or a store says; first wins
 */
export const languageOf = (...tags: unknown[]): Language => {
  for (const tag of tags) {
    const primary =
      typeof tag === "string" ? tag.slice(0, 2).toLowerCase() : undefined
    if (primary === "zh") {
      return "zhCN"
    }
    if (primary === "en") {
      return "en"
    }
  }
  return "en"
}
