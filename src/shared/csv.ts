/** Full-width signs, too: some spreadsheets take them for the plain ones. */
const FORMULA_STARTS = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One value of a CSV line (RFC 4180). A text that a spreadsheet would run as a
 * formula is preceded by an apostrophe, which makes it a text again (OWASP,
 * "CSV Injection").
 */
const cell = (value: string | number | null): string => {
  if (value === null) {
    return ""
  }
  const text = String(value)
  const harmless =
    typeof value === "string" && FORMULA_STARTS.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless
}

/** One line of a CSV file, with its end. */
export const csvLine = (values: (string | number | null)[]): string =>
  `${values.map(cell).join(",")}\r\n`

/** Tells spreadsheets that the file is UTF-8. */
export const CSV_START = "\uFEFF"
