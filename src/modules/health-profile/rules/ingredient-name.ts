/**
 * An ingredient's name for comparison: compatibility forms folded (NFKC), in
 * lower case, without accents, with one blank wherever signs or blanks are.
 * "Lavandula-Angustifolia  OIL" and "lavandula angustifolia oil" are one.
 */
export const ingredientKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** Keeps the first of names that are one ingredient. */
export const distinctIngredients = <Named>(
  rows: Named[],
  nameOf: (row: Named) => string
): Named[] => {
  const known = new Set<string>()
  return rows.filter((row) => {
    const key = ingredientKey(nameOf(row)) || nameOf(row)
    const fresh = !known.has(key)
    known.add(key)
    return fresh
  })
}
