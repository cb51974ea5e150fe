import { ALLERGEN_FAMILIES } from "./allergen-families"

const CHINESE = /[\u3400-\u9fff]/

/** Words in lower case without plural, or the bare text in Chinese. */
const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, "") : word))
    .join(" ")

/** Whether a term occurs in a text, as whole words; Chinese has none. */
const occurs = (term: string, text: string): boolean =>
  term !== "" &&
  (CHINESE.test(term)
    ? text.replaceAll(" ", "").includes(term.replaceAll(" ", ""))
    : ` ${text} `.includes(` ${term} `))

const FAMILIES = ALLERGEN_FAMILIES.map(({ names, ingredients }) => ({
  names: names.map(normalise),
  terms: [...names, ...ingredients].map(normalise),
}))

/** Everything a name stands for: itself, and each family it names. */
const termsOf = (name: string): string[] => {
  const own = normalise(name)
  const families = FAMILIES.filter((family) =>
    family.names.some((known) => occurs(known, own))
  )
  return [own, ...families.flatMap(({ terms }) => terms)]
}

/**
 * Which ingredients somebody should not meet. A name finds its own words in
 * an ingredient, and those of its family: "lavender" finds "Lavandula
 * Angustifolia Oil", "坚果" finds almond oil.
 *
 * @param names of allergies or dislikes, in English or Chinese
 * @param ingredients as on the label
 */
export const matchIngredients = (
  names: string[],
  ingredients: string[]
): { name: string; ingredient: string }[] => {
  const labels = ingredients.map((ingredient) => ({
    ingredient,
    text: normalise(ingredient),
  }))
  return names.flatMap((name) => {
    const terms = termsOf(name)
    return labels
      .filter(({ text }) => terms.some((term) => occurs(term, text)))
      .map(({ ingredient }) => ({ name, ingredient }))
  })
}
