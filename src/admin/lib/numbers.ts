const GROUPED = /^\d{1,3}([,，]\d{3})+(\.\d+)?$/

/** Some part thousands with a comma, some write the decimal point as one. */
export const plainNumber = (text: string): string =>
  GROUPED.test(text.trim())
    ? text.trim().replaceAll(/[,，]/g, "")
    : text.trim().replace(/[,，]/, ".")

const AMOUNT = /^\d{1,9}(\.\d{1,3})?$/

/** An amount above 0 as decimal text; null: it is none. */
export const amountIn = (text: string): string | null =>
  AMOUNT.test(plainNumber(text)) && Number(plainNumber(text)) > 0
    ? plainNumber(text)
    : null

/** A whole number within bounds; null: it is none. */
export const wholeIn = (
  text: string,
  { min, max }: { min: number; max: number }
): number | null => {
  const value = Number(text.trim())
  return text.trim() !== "" &&
    Number.isInteger(value) &&
    value >= min &&
    value <= max
    ? value
    : null
}
