const FULL_WIDTH_OFFSET = 0xfee0

const SAME: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u3000": " ",
  "\u00a0": " ",
}

const foldUnit = (unit: string): string => {
  const same = SAME[unit]
  if (same !== undefined) {
    return same
  }
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET)
  }
  return unit
}

/**
 * Full-width letters, digits and signs to plain ones and curly quotes to
 * straight ones. The length never changes, so a position in the folded text
 * is the same position in the customer's own text.
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\u2018\u2019\u201c\u201d\u3000\u00a0\uff01-\uff5e]/g, foldUnit)

/** {@link foldWidth}, and lower case where that keeps the length. */
export const fold = (text: string): string => {
  const folded = foldWidth(text)
  const lower = folded.toLowerCase()
  return lower.length === folded.length
    ? lower
    : folded.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
