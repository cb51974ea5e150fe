import type { Bilingual } from "../../../shared/settings"
import { ingredientKey } from "./ingredient-name"

const LANGUAGES = ["en", "zhCN"] as const

/**
 * Whether two terms would look alike in a list: the same word in one of the
 * languages, whatever its case, accents and signs.
 */
export const sameTerm = (one: Bilingual, other: Bilingual): boolean =>
  LANGUAGES.some((language) => {
    const key = ingredientKey(one[language])
    // Signs alone say nothing, and are no word to compare.
    return key !== "" && key === ingredientKey(other[language])
  })
